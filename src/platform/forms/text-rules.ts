import type { Sentence } from '../errors.js';

export interface TextLimits {
  /** In code points, as JSON Schema and people count; an emoji or an old letter beyond the BMP is one. */
  max: number;
  min?: number;
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
  if (/^[\s\p{Cf}]*$/u.test(typed)) return '';
  return isMultiline(limits) ? typed.replaceAll('\r\n', '\n') : typed.trim();
}

/** Refuses what cannot be stored, printed or compared faithfully; the first thing wrong, with its place in the text. */
export function textFault(text: string, limits: TextLimits): Sentence | undefined {
  if (!isMultiline(limits) && /[\n\u2028\u2029]/.test(text)) return { key: 'fieldErrors.oneLine' };
  const place = unprintable(text);
  if (place) return { key: 'fieldErrors.controlCharacter', params: place };
  const length = lengthOf(text);
  if (length > limits.max)
    return { key: 'fieldErrors.tooLong', params: { max: limits.max, count: length - limits.max } };
  if (length < (limits.min ?? 0)) return { key: 'fieldErrors.tooShort', params: { count: limits.min ?? 0 } };
  if (limits.lines && text.split('\n').length > limits.lines)
    return { key: 'fieldErrors.tooManyLines', params: { count: limits.lines } };
  return undefined;
}

export const isMultiline = (limits: TextLimits): boolean =>
  limits.multiline === true || limits.lines !== undefined;

export function lengthOf(text: string): number {
  let length = 0;
  for (const _ of text) length += 1;
  return length;
}

/** NUL and other controls but tab and newline, and halves of surrogate pairs, which no encoder can write. */
function unprintable(text: string): { line: number; position: number } | undefined {
  const at = text.search(/\p{Cs}|(?![\n\t])\p{Cc}/u);
  if (at < 0) return undefined;
  const before = text.slice(0, at).split('\n');
  return { line: before.length, position: lengthOf(before.at(-1) ?? '') + 1 };
}
