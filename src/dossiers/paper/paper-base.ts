import { bytesInWords } from '../../platform/views/dates.js';
import { PAPER_ORIGIN } from '../../platform/printing/paper-page.js';
import type {
  BordereauRow,
  ContentsRow,
  CoverModel,
  FingerprintRow,
  PaperBase,
  SenderModel,
} from '../dossier.model.js';
import { paragraphsOf } from '../letter.model.js';
import { lawyerOf, letterheadOf, offenceInWords, recipientOf, senderOf } from '../letter-parts.js';
import type { Section } from '../manifest.js';
import type { NumberedExhibit } from '../readiness.service.js';
import { dayFr, groupsOf, sayFr, shortDayFr } from '../wording.js';
import { helperIn, mentioned, type Told } from './told.js';
import { unbroken } from './unbroken.js';

/** What every paper has around its text. @param empty sections that this one has nothing for */
export function paperBase(told: Told, empty: readonly Section[]): PaperBase {
  const { legalCase, number, ready, manifest } = told;
  return {
    styleHref: told.styleHref,
    title: sayFr(number === null ? 'dossiers.titles.preview' : 'dossiers.titles.dossier', {
      ref: legalCase.ref,
      number: number ?? 0,
    }),
    cover: coverOf(told),
    contents: contentsOf(
      manifest.sections.filter((section) => !empty.includes(section)),
      ready.exhibits,
    ),
    facts: paragraphsOf(mentioned(told, told.letter.facts)).map(unbroken),
    bordereau: { ref: legalCase.ref, rows: ready.exhibits.map((exhibit) => rowOf(told, exhibit)) },
    sheets: told.sheets,
    annex: ready.exhibits.map((exhibit) => fingerprintOf(exhibit, told.fingerprints)),
  };
}

export const sendersOf = ({ manifest, ready, named }: Told): SenderModel[] =>
  manifest.voice === 'association'
    ? []
    : ready.complainants.map(({ person }) => senderOf(person, named.get(person.id) ?? null));

/** An original and its translation are one exhibit. */
const exhibitCountOf = ({ ready }: Told): number =>
  new Set(ready.exhibits.map(({ number }) => number.split('-')[0])).size;

function coverOf(told: Told): CoverModel {
  const { legalCase, letter, number, organisation, ready } = told;
  const senders = sendersOf(told);
  return {
    ref: legalCase.ref,
    number,
    letterhead: letterheadOf(organisation, told.logo),
    recipient: recipientOf(letter.court),
    senders,
    lawyer: lawyerOf(letter, senders),
    letterOn: dayFr(letter.letterOn) ?? '',
    exhibitCount: exhibitCountOf(told),
    offence: offenceInWords(letter.qualifications, ready.sheet.incident),
  };
}

/** Sections in their order; the exhibits stand right behind the bordereau that lists them. */
function contentsOf(sections: readonly Section[], exhibits: readonly NumberedExhibit[]): ContentsRow[] {
  return sections.flatMap((section) => [
    { section, href: `#${section}`, number: null, title: null },
    ...(section === 'bordereau'
      ? exhibits.map(({ number, title }) => ({
          section: null,
          href: `${PAPER_ORIGIN}/exhibit/${number}`,
          number,
          title,
        }))
      : []),
  ]);
}

const rowOf = (
  told: Told,
  { kind, number, title, on, nature, origin, language }: NumberedExhibit,
): BordereauRow => ({
  number,
  title,
  on: shortDayFr(on),
  countHref: `${PAPER_ORIGIN}/count/${number}`,
  exhibitHref: `${PAPER_ORIGIN}/exhibit/${number}`,
  nature,
  // Of a translation it is the translator.
  origin:
    origin !== null && (kind === 'translation' || kind === 'fidelity') ? helperIn(told, origin) : origin,
  language,
  beside: null,
});

function fingerprintOf(
  { kind, number, title, sha256, media = '', bytes = 0 }: NumberedExhibit,
  texts: Told['fingerprints'],
): FingerprintRow {
  const of = (what: string, sha: string, params = {}) => ({
    number,
    title,
    what: unbroken(sayFr(`papers.fingerprints.${what}`, params)),
    groups: groupsOf(sha),
  });
  if (kind === 'document') return of('file', sha256 ?? '', { media, size: bytesInWords(bytes, 'fr') });
  return kind === 'fidelity' ? of('statement', '') : of('text', texts.get(number) ?? '');
}
