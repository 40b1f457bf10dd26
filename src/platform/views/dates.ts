import type { Language } from './language.js';
import { translate } from './translate.js';

const PLACE: Record<Language, string> = { fr: 'fr-FR', en: 'en-GB' };
const PARIS = 'Europe/Paris';

/** Made once each: making one takes a hundred times as long as using it, and a list has fifty days. */
const made = new Map<string, unknown>();
function once<T>(key: string, make: () => T): T {
  if (!made.has(key)) made.set(key, make());
  return made.get(key) as T;
}

/** How instants are put in words of this language; `options` as for Intl.DateTimeFormat. */
export const dateFormat = (place: string, options: Intl.DateTimeFormatOptions): Intl.DateTimeFormat =>
  once(`date ${place} ${JSON.stringify(options)}`, () => new Intl.DateTimeFormat(place, options));

const numberFormat = (place: string, options: Intl.NumberFormatOptions = {}): Intl.NumberFormat =>
  once(`number ${place} ${JSON.stringify(options)}`, () => new Intl.NumberFormat(place, options));

/**
 * "2026-03-03" as "3 mars 2026" or "3 March 2026"; with `weekday`, "mardi 3 mars 2026".
 * A calendar day has no time zone: it is set in UTC so that no machine moves it.
 * @throws RangeError when the text is not a day.
 */
export function dayInWords(day: string, language: Language, weekday = false): string {
  if (!isDay(day)) throw new RangeError('not a calendar day');
  return first(format(new Date(`${day}T00:00:00Z`), language, weekday, 'UTC'), language);
}

/** A day that the calendar has, as ISO text. */
export function isDay(day: unknown): boolean {
  if (typeof day !== 'string' || !/^\d{4}-\d{2}-\d{2}$/.test(day)) return false;
  const at = new Date(`${day}T00:00:00Z`);
  return !Number.isNaN(at.getTime()) && at.toISOString().slice(0, 10) === day;
}

/** An instant (ISO text in UTC, or a Date) in Paris: "3 mars 2026 à 14:05", "3 March 2026 at 14:05". */
export function instantInWords(instant: string | Date, language: Language): string {
  const at = new Date(instant);
  const time = dateFormat('en-GB', { timeStyle: 'short', timeZone: PARIS }).format(at);
  return translate(language, 'dates.dayAndTime', {
    day: first(format(at, language, false, PARIS), language),
    time,
  });
}

function format(at: Date, language: Language, weekday: boolean, timeZone: string): string {
  const named = weekday ? ({ weekday: 'long' } as const) : {};
  const parts = { ...named, day: 'numeric', month: 'long', year: 'numeric', timeZone } as const;
  return dateFormat(PLACE[language], parts).format(at);
}

/** French counts the first of a month as an ordinal, which Intl does not know: "1er mai 2026". */
const first = (words: string, language: Language): string =>
  language === 'fr' ? words.replace(/(^|\s)1 (?=\p{L})/u, '$11er ') : words;

/** 1234 as "1 234" or "1,234". */
export const numberInWords = (n: number, language: Language): string =>
  numberFormat(PLACE[language]).format(n);

/** Bytes as people say them, in powers of ten: "2,4 Mo", "2.4 MB". */
export function bytesInWords(bytes: number, language: Language): string {
  const units = ['byte', 'kilobyte', 'megabyte', 'gigabyte'] as const;
  const rank = bytes < 1000 ? 0 : Math.min(3, Math.floor(Math.log10(bytes) / 3));
  const unitDisplay = rank === 0 ? 'long' : 'short';
  const style = { style: 'unit', unit: units[rank], unitDisplay, maximumFractionDigits: 1 } as const;
  return numberFormat(PLACE[language], style).format(bytes / 1000 ** rank);
}
