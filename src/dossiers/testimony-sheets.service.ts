import { createHash } from 'node:crypto';
import { Injectable } from '@nestjs/common';
import { sideBySide, paragraphs } from '../testimonies/paragraphs.rules.js';
import { settingOf } from '../testimonies/testimony.rules.js';
import { TestimonyTexts, type TestimonyReading } from '../testimonies/testimony-texts.service.js';
import { TranslationTexts, type TranslationReading } from '../testimonies/translation-texts.service.js';
import type { ColumnModel, FidelitySheet, SheetModel, TestimonySheet } from './sheet.model.js';
import type { Source } from './letter.model.js';
import type { NumberedExhibit } from './readiness.service.js';
import { piecesOf } from './pieces.rules.js';
import { intoLanguageFr, ofLanguageFr } from './paper/language-words.js';
import { languageFr } from './shelf.service.js';
import { dayFr, sayFr, stampOf } from './wording.js';

type Fact = SheetModel['about'][number];

/** What the sheets were made of besides their model. */
export interface TextSheets {
  readonly sheets: (TestimonySheet | FidelitySheet)[];
  readonly sources: Source[];
  /** SHA-256 of the texts that are printed, in hex, by the number of their exhibit. */
  readonly fingerprints: ReadonlyMap<string, string>;
}

/** How the paper may call people. */
interface Naming {
  readonly shown: (personId: string) => string;
  /** A translator, her reader, an interpreter. */
  readonly helper: (name: string) => string;
  readonly namesHelpers: boolean;
  readonly city: string;
}

/** Sets testimonies and translations as sheets of ours: the person's words beside the French ones. */
@Injectable()
export class TestimonySheets {
  constructor(
    private readonly testimonies: TestimonyTexts,
    private readonly translations: TranslationTexts,
  ) {}

  /** One sheet for each testimony with its first translation, one for each further translation, and one to be signed. */
  async of(exhibits: readonly NumberedExhibit[], named: Naming): Promise<TextSheets> {
    const sheets: (TestimonySheet | FidelitySheet)[] = [];
    const sources: Source[] = [];
    const fingerprints = new Map<string, string>();
    const beside = new Set<string>();
    for (const exhibit of exhibits) {
      if (exhibit.kind === 'testimony') {
        const second = exhibits.find(({ of, kind }) => kind === 'translation' && of === exhibit.id);
        const reading = await this.testimonies.reading(exhibit.id);
        const translation = second && (await this.translations.reading(second.id));
        if (second) beside.add(second.id);
        sheets.push(
          testimonySheet(
            exhibit,
            reading,
            named,
            second && translation && { exhibit: second, reading: translation },
          ),
        );
        fingerprints.set(exhibit.number, fingerprintOf(reading.text.text));
        sources.push({ kind: 'testimony', id: exhibit.id, version: reading.text.number });
      }
      if (exhibit.kind === 'translation') {
        const reading = await this.translations.reading(exhibit.id);
        if (!beside.has(exhibit.id)) sheets.push(translationSheet(exhibit, reading, named));
        fingerprints.set(exhibit.number, fingerprintOf(reading.text.text));
        sources.push(translationSource(reading));
      }
      if (exhibit.kind === 'fidelity') {
        const of = exhibits.find(({ kind, id }) => kind === 'translation' && id === exhibit.id);
        const reading = await this.translations.reading(exhibit.id);
        const testimony = exhibits.find(({ kind, id }) => kind === 'testimony' && id === of?.of);
        const numbers = { of: testimony?.number ?? null, translation: of?.number ?? '' };
        sheets.push(fidelitySheet(exhibit, numbers, reading, named));
      }
    }
    return { sheets, sources, fingerprints };
  }
}

/** Of a text as it is kept, in UTF-8. */
const fingerprintOf = (text: string): string => createHash('sha256').update(text, 'utf8').digest('hex');

const translationSource = ({ translation, text }: TranslationReading): Source => ({
  kind: 'translation',
  id: translation.id,
  version: text.number,
  status: translation.status,
});

function testimonySheet(
  exhibit: NumberedExhibit,
  { testimony, text }: TestimonyReading,
  named: Naming,
  second: { exhibit: NumberedExhibit; reading: TranslationReading } | undefined,
): TestimonySheet {
  const { language, direction } = settingOf(testimony);
  const rows = second
    ? sideBySide(text.text, second.reading.text.text).map(({ original, translated }) => ({
        original: piecesOf(original),
        translated: piecesOf(translated),
      }))
    : alone(text.text);
  const numbers = second ? [exhibit.number, second.exhibit.number] : [exhibit.number];
  return {
    kind: 'testimony',
    numbers,
    stamp: stampOf(numbers),
    title: exhibit.title,
    about: [
      fact('person', named.shown(testimony.personId)),
      fact('takenOn', dayFr(testimony.takenOn) ?? ''),
      fact('mode', sayFr(`dossiers.modes.${testimony.mode}`, { language: languageFr(testimony.language) })),
      ...(testimony.channel ? [fact('channel', sayFr(`dossiers.channels.${testimony.channel}`))] : []),
      ...(testimony.interpreter ? [fact('interpreter', named.helper(testimony.interpreter))] : []),
      fact('readBack', sayFr(`fields.answer.${testimony.readBack ? 'yes' : 'no'}`)),
      fact('version', String(text.number)),
      ...(second ? translationFacts(second.reading, named) : []),
    ],
    original: column(second ? 'original' : 'alone', exhibit.number, language, direction),
    translated: second
      ? column('translation', second.exhibit.number, second.reading.translation.language, 'ltr')
      : null,
    rows,
  };
}

function translationSheet(
  exhibit: NumberedExhibit,
  reading: TranslationReading,
  named: Naming,
): TestimonySheet {
  const numbers = [exhibit.number];
  return {
    kind: 'testimony',
    numbers,
    stamp: stampOf(numbers),
    title: exhibit.title,
    about: translationFacts(reading, named),
    original: column('translation', exhibit.number, reading.translation.language, 'ltr'),
    translated: null,
    rows: alone(reading.text.text),
  };
}

function translationFacts({ translation, text, reviews }: TranslationReading, named: Naming): Fact[] {
  const review = reviews.find(({ number }) => number === text.number);
  return [
    fact(
      'translator',
      sayFr(`dossiers.translators.${translation.kind}`, { name: named.helper(translation.translator) }),
    ),
    ...(review ? [fact('reviewer', named.helper(review.reviewer))] : []),
  ];
}

function fidelitySheet(
  exhibit: NumberedExhibit,
  numbers: Pick<FidelitySheet, 'of' | 'translation'>,
  { translation, original, reviews, text }: TranslationReading,
  named: Naming,
): FidelitySheet {
  const review = reviews.find(({ number }) => number === text.number);
  return {
    kind: 'fidelity',
    numbers: [exhibit.number],
    stamp: stampOf([exhibit.number]),
    title: exhibit.title,
    about: review ? [fact('reviewer', named.helper(review.reviewer))] : [],
    translator: named.helper(translation.translator),
    isNamed: named.namesHelpers,
    ...numbers,
    from: ofLanguageFr(settingOf(original.testimony).language),
    into: intoLanguageFr(translation.language),
    city: named.city,
  };
}

const alone = (text: string): TestimonySheet['rows'] =>
  paragraphs(text).map((paragraph) => ({ original: piecesOf(paragraph), translated: null }));
const fact = (name: string, value: string): Fact => ({ label: sayFr(`dossiers.sheet.${name}`), value });
const column = (
  heading: string,
  number: string,
  language: string,
  direction: 'ltr' | 'rtl',
): ColumnModel => ({
  heading: sayFr(`dossiers.columns.${heading}`, { number, language: languageFr(language) }),
  language,
  direction,
});
