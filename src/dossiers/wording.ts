import { label } from '../directory/labels.js';
import { isPlainSentence, translate } from '../platform/views/translate.js';
import { dayInWords } from '../platform/views/dates.js';
import { lowered, type Wording } from './facts.rules.js';

/** Who speaks in the facts: one complainant, several, or the association of somebody that it does not name. */
export type Voice = 'i' | 'we' | 'they';

/** Papers are in French, whatever language the one who prints them reads. */
export const sayFr = (key: string, params?: Record<string, string | number>): string =>
  translate('fr', key, params);
/** Undefined where the project has no wording of its own: an entry that the team added has a label only. */
export const wordedFr = (key: string): string | undefined => (isPlainSentence(key) ? sayFr(key) : undefined);
export const dayFr = (day: string | null): string | null => (day === null ? null : dayInWords(day, 'fr'));

/** For the narrow column of a list: `15/11/2026`. */
export const shortDayFr = (day: string | null): string | null =>
  day === null ? null : day.split('-').toReversed().join('/');

/** On a posted letter no word bears both endings: « Agent·e » is « Agent(e) » there. */
export const onPaper = (words: string): string => words.replaceAll(/·(\p{L}+)/gu, '($1)');

/** "Pièce n° 3", "Pièces n° 1 et 3". */
export const stampOf = (numbers: readonly string[]): string =>
  sayFr('papers.stamp', { count: numbers.length, list: allOfFr(numbers) });

/** "(Pièce n° 3)", "(Pièces n° 1 et 3)"; nothing for no exhibit. */
export const mentionFr = (numbers: readonly string[]): string =>
  numbers.length === 0 ? '' : sayFr('dossiers.mention', { count: numbers.length, list: allOfFr(numbers) });
/** "a, b et c". */
export const allOfFr = (words: readonly string[]): string => togetherOf.format(words);
const togetherOf = new Intl.ListFormat('fr', { type: 'conjunction' });

/** A SHA-256 in groups of eight hex digits, as one compares it by eye. */
export const groupsOf = (sha256: string): string[] => sha256.match(/.{1,8}/g) ?? [];

/** 05:00 as "5 h", 05:30 as "5 h 30". */
export function hourFr(at: string): string {
  const [hours = '', minutes = ''] = at.split(':');
  return minutes === '00'
    ? sayFr('dossiers.facts.hour', { hours: Number(hours) })
    : sayFr('dossiers.facts.hourAndMinutes', { hours: Number(hours), minutes });
}

/** Seconds as "1 h 02 min 05 s", "3 min 20 s". */
export function lengthFr(whole: number): string {
  const [hours, minutes, seconds] = [Math.floor(whole / 3600), Math.floor(whole / 60) % 60, whole % 60];
  const unit = hours > 0 ? 'hours' : minutes > 0 ? 'minutes' : 'seconds';
  return sayFr(`papers.length.${unit}`, { hours, minutes, seconds });
}

/** "a, b ou c". */
export const eitherFr = (words: readonly string[]): string => eitherOf.format(words);
const eitherOf = new Intl.ListFormat('fr', { type: 'disjunction' });

const monthFr = new Intl.DateTimeFormat('fr-FR', { month: 'long', year: 'numeric', timeZone: 'UTC' });

export const frenchWording = (voice: Voice): Wording => ({
  voice,
  say: (key, params) => sayFr(`dossiers.facts.${key}`, params),
  day: (day) => dayInWords(day, 'fr'),
  month: (day) => monthFr.format(new Date(`${day}T00:00:00Z`)),
  around: (list, code) => wordedFr(`dossiers.facts.${list}.${code}`) ?? lowered(label(list, code, 'fr')),
});
