import type { Sentence } from '../errors.js';

export const isText = (value: unknown): value is string => typeof value === 'string';
export const unless = (is: boolean, fault: Sentence): Sentence[] => (is ? [] : [fault]);

export interface CodeLimits {
  /** In code points, as JSON Schema and people count; an emoji or an old letter beyond the BMP is one. */
  max: number;
  min?: number;
}

export interface TextLimits extends CodeLimits {
  multiline?: boolean;
  /** At most so many lines (an address on an envelope); implies `multiline`. */
  lines?: number;
}

/**
 * A person's words are kept as they were typed: no Unicode normalisation, bidi marks and joiners stay (Arabic and
 * Persian need them). Only the line ends of Windows and of browsers become `\n`, and a single line loses its ends.
 */
export function keepText(typed: string, limits: TextLimits): string {
  // Marks that show nothing, alone, are no answer.
  if (/^[\s\p{Cf}\p{Default_Ignorable_Code_Point}]*$/u.test(typed)) return '';
  const text = typed.replaceAll('\r\n', '\n');
  return isMultiline(limits) ? text : text.trim();
}

/** What keeps a text from being stored, printed or compared faithfully: all of it at once, as in any form. */
export function textFaults(text: string, limits: TextLimits): Sentence[] {
  const { max, min = 0, lines = Infinity } = limits;
  const length = lengthOf(text);
  return [
    ...unless(isMultiline(limits) || !/[\n\u2028\u2029]/.test(text), { key: 'fieldErrors.oneLine' }),
    ...unprintableIn(text),
    ...unless(length <= max, { key: 'fieldErrors.tooLong', params: { max, count: length - max } }),
    ...unless(length >= min, { key: 'fieldErrors.tooShort', params: { count: min } }),
    ...unless(text.split('\n').length <= lines, {
      key: 'fieldErrors.tooManyLines',
      params: { count: lines },
    }),
  ];
}

export const isMultiline = (limits: TextLimits): boolean =>
  limits.multiline === true || limits.lines !== undefined;

export function lengthOf(text: string): number {
  let length = 0;
  for (const _ of text) length += 1;
  return length;
}

/** A text that holds more of them was no text: more places than these would only bury the other faults. */
const MOST_PLACES = 3;

/**
 * NUL and other controls but tab and newline, and halves of surrogate pairs, which no encoder can write, each told with
 * its place.
 */
export function unprintableIn(text: string): Sentence[] {
  const told: Sentence[] = [];
  for (const { index } of text.matchAll(/\p{Cs}|(?![\n\t])\p{Cc}/gu)) {
    const before = text.slice(0, index).split('\n');
    const params = { line: before.length, position: lengthOf(before.at(-1) ?? '') + 1 };
    told.push({ key: 'fieldErrors.controlCharacter', params });
    if (told.length === MOST_PLACES) break;
  }
  return told;
}
