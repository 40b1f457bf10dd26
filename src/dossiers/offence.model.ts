/** In the order in which a subject names them; each has its words below `papers.offences`. */
export const OFFENCE_FAMILIES = [
  'violence',
  'liberty',
  'home',
  'belongings',
  'words',
  'discrimination',
  'danger',
  'justice',
  'forgery',
  'duties',
] as const;
export type OffenceFamily = (typeof OFFENCE_FAMILIES)[number];

/** One row of the table of law (`qualifications.ts`). */
export interface Offence {
  readonly code: string;
  /** In French: the words of the paper. */
  readonly name: string;
  /** For a reader of the page. */
  readonly en: string;
  /** As the paper quotes them. */
  readonly articles: string;
  /** What the subject of a letter calls it: a letter complains of no more than its table holds. */
  readonly family: OffenceFamily;
  /** `press`: barred after a year (law of 1881, art. 65-3). `discipline`: no offence, a duty of the code of internal security. */
  readonly class: 'contravention' | 'delit' | 'crime' | 'press' | 'discipline';
  /** `primary`: the text itself was read (LEGI, April 2026); `known`: from practice. */
  readonly source: 'primary' | 'known';
  readonly confidence: 'high' | 'medium' | 'low';
  readonly validFrom?: string;
  readonly validTo?: string;
  readonly validatedBy: string | null;
}

/** A row in force today, which no lawyer has read over yet. */
export const offence = (
  code: string,
  family: OffenceFamily,
  name: string,
  en: string,
  articles: string,
  kind: Offence['class'],
  confidence: Offence['confidence'] = 'high',
  source: Offence['source'] = 'primary',
): Offence => ({ code, family, name, en, articles, class: kind, source, confidence, validatedBy: null });
