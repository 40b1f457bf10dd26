import { Injectable } from '@nestjs/common';
import { sideBySide, paragraphs } from '../testimonies/paragraphs.rules.js';
import { settingOf } from '../testimonies/testimony.rules.js';
import { TestimonyTexts, type TestimonyReading } from '../testimonies/testimony-texts.service.js';
import { TranslationTexts, type TranslationReading } from '../testimonies/translation-texts.service.js';
import type { ColumnModel, SheetModel } from './dossier.model.js';
import type { Source } from './letter.model.js';
import type { NumberedExhibit } from './readiness.service.js';
import { piecesOf } from './pieces.rules.js';
import { languageFr } from './shelf.service.js';
import { dayFr, sayFr } from './wording.js';

type Fact = SheetModel['facts'][number];

/** Sets testimonies and translations as sheets of ours: the person's words beside the French ones. */
@Injectable()
export class TestimonySheets {
  constructor(
    private readonly testimonies: TestimonyTexts,
    private readonly translations: TranslationTexts,
  ) {}

  /** One sheet for each testimony with its first translation, and one for each further translation; and from what. */
  async of(
    exhibits: readonly NumberedExhibit[],
    shown: (personId: string) => string,
  ): Promise<{ sheets: SheetModel[]; sources: Source[] }> {
    const sheets: SheetModel[] = [];
    const sources: Source[] = [];
    const beside = new Set<string>();
    for (const exhibit of exhibits) {
      if (exhibit.kind === 'testimony') {
        const second = exhibits.find(({ of }) => of === exhibit.id);
        const reading = await this.testimonies.reading(exhibit.id);
        const translation = second && (await this.translations.reading(second.id));
        if (second) beside.add(second.id);
        sheets.push(
          testimonySheet(
            exhibit,
            reading,
            shown(reading.testimony.personId),
            second && translation && { exhibit: second, reading: translation },
          ),
        );
        sources.push({ kind: 'testimony', id: exhibit.id, version: reading.text.number });
        if (translation) sources.push(translationSource(translation));
      } else if (exhibit.kind === 'translation' && !beside.has(exhibit.id)) {
        const reading = await this.translations.reading(exhibit.id);
        sheets.push(translationSheet(exhibit, reading));
        sources.push(translationSource(reading));
      }
    }
    return { sheets, sources };
  }
}

const translationSource = ({ translation, text }: TranslationReading): Source => ({
  kind: 'translation',
  id: translation.id,
  version: text.number,
  status: translation.status,
});

function testimonySheet(
  exhibit: NumberedExhibit,
  { testimony, text }: TestimonyReading,
  person: string,
  second: { exhibit: NumberedExhibit; reading: TranslationReading } | undefined,
): SheetModel {
  const { language, direction } = settingOf(testimony);
  const rows = second
    ? sideBySide(text.text, second.reading.text.text).map(({ original, translated }) => ({
        original: piecesOf(original),
        translated: piecesOf(translated),
      }))
    : alone(text.text);
  return {
    number: exhibit.number,
    translationNumber: second?.exhibit.number ?? null,
    title: exhibit.title,
    facts: [
      fact('person', person),
      fact('takenOn', dayFr(testimony.takenOn) ?? ''),
      fact('mode', sayFr(`dossiers.modes.${testimony.mode}`, { language: languageFr(testimony.language) })),
      ...(testimony.channel ? [fact('channel', sayFr(`dossiers.channels.${testimony.channel}`))] : []),
      ...(testimony.interpreter ? [fact('interpreter', testimony.interpreter)] : []),
      fact('readBack', sayFr(`fields.answer.${testimony.readBack ? 'yes' : 'no'}`)),
      fact('version', String(text.number)),
      ...(second ? translationFacts(second.reading) : []),
    ],
    original: column(second ? 'original' : 'alone', exhibit.number, language, direction),
    translated: second
      ? column('translation', second.exhibit.number, second.reading.translation.language, 'ltr')
      : null,
    rows,
  };
}

function translationSheet(exhibit: NumberedExhibit, reading: TranslationReading): SheetModel {
  return {
    number: exhibit.number,
    translationNumber: null,
    title: exhibit.title,
    facts: translationFacts(reading),
    original: column('translation', exhibit.number, reading.translation.language, 'ltr'),
    translated: null,
    rows: alone(reading.text.text),
  };
}

function translationFacts({ translation, text, reviews }: TranslationReading): Fact[] {
  const review = reviews.find(({ number }) => number === text.number);
  return [
    fact('translator', sayFr(`dossiers.translators.${translation.kind}`, { name: translation.translator })),
    ...(review ? [fact('reviewer', review.reviewer)] : []),
  ];
}

const alone = (text: string): SheetModel['rows'] =>
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
