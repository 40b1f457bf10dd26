import { translate } from '../platform/views/translate.js';
import { dayInWords } from '../platform/views/dates.js';
import type { Wording } from './facts.rules.js';

/** Who speaks in the facts: one complainant, several, or the association of somebody that it does not name. */
export type Voice = 'i' | 'we' | 'they';

/** Papers are in French, whatever language the one who prints them reads. */
export const sayFr = (key: string, params?: Record<string, string | number>): string =>
  translate('fr', key, params);
export const dayFr = (day: string | null): string | null => (day === null ? null : dayInWords(day, 'fr'));

/** For the narrow column of a list: `15/11/2026`. */
export const shortDayFr = (day: string | null): string | null =>
  day === null ? null : day.split('-').toReversed().join('/');

/** On a posted letter no word bears both endings: « Agent·e » is « Agent(e) » there. */
export const onPaper = (words: string): string => words.replaceAll(/·(\p{L}+)/gu, '($1)');

/** "a, b ou c". */
export const eitherFr = (words: readonly string[]): string => eitherOf.format(words);
const eitherOf = new Intl.ListFormat('fr', { type: 'disjunction' });

const monthFr = new Intl.DateTimeFormat('fr-FR', { month: 'long', year: 'numeric', timeZone: 'UTC' });

export const frenchWording = (voice: Voice): Wording => ({
  voice,
  say: (key, params) => sayFr(`dossiers.facts.${key}`, params),
  day: (day) => dayInWords(day, 'fr'),
  month: (day) => monthFr.format(new Date(`${day}T00:00:00Z`)),
});
