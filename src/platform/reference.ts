import { plain } from './forms/plain.js';

/**
 * The opaque code by which a case is spoken of on the phone, on paper and in a URL: the letters of the house (`HRO-`)
 * and five characters, four drawn at random and one that checks them. It tells nothing about the person or the day.
 * The alphabet is Crockford's base 32: no I, L, O or U, which are misread or spell words.
 *
 * There are about a million codes, so that two draws will meet one day: the table's unique constraint decides,
 * and its caller draws again. A house may change its letters; a case keeps those that it was opened with, which stand
 * on paper in other offices.
 */
const ALPHABET = '0123456789ABCDEFGHJKMNPQRSTVWXYZ';
const PERSON = 'P';
const LENGTH = 5;

/** The letters of a house; one letter alone would be a person's code. */
export const isPrefix = (text: string): boolean => /^[A-Z]{2,5}$/.test(text);

/** A whole number from 0 to `below` - 1, evenly drawn: `randomInt` of `node:crypto`. */
export type Draw = (below: number) => number;

export const newReference = (draw: Draw, prefix: string): string => `${prefix}-${drawBody(draw)}`;
export const newPersonCode = (draw: Draw): string => `${PERSON}-${drawBody(draw)}`;

/** Whether the text is a reference exactly as we write it, and its check character fits. */
export const isReference = (text: unknown): text is string =>
  typeof text === 'string' && readReference(text, '') === text;
export const isPersonCode = (text: unknown): text is string =>
  typeof text === 'string' && readPersonCode(text) === text;

/**
 * What a person typed, as a reference: lower case, spaces, a missing dash or prefix, another keyboard's figures, O for 0
 * and I or L for 1 are forgiven. `undefined` if it is none, or if the check character tells of a slip.
 * @param prefix the house's letters of today, for five characters that came without any
 */
export function readReference(typed: string, prefix: string): string | undefined {
  const code = bare(typed);
  const letters = code.slice(0, -LENGTH).replaceAll('0', 'O').replaceAll('1', 'I') || prefix;
  return isPrefix(letters) ? written(letters, code.slice(-LENGTH)) : undefined;
}

/** As `readReference`, but the `P` must be there: five bare characters mean a case. */
export function readPersonCode(typed: string): string | undefined {
  const code = bare(typed);
  return code.startsWith(PERSON) ? written(PERSON, code.slice(PERSON.length)) : undefined;
}

const bare = (typed: string): string => plain(typed).toUpperCase().replace(/[ -]/g, '');

function written(prefix: string, typed: string): string | undefined {
  const body = typed.replaceAll('O', '0').replace(/[IL]/g, '1');
  const values = [...body].map((character) => ALPHABET.indexOf(character));
  const sound = values.length === LENGTH && !values.includes(-1) && values.pop() === check(values);
  return sound ? `${prefix}-${body}` : undefined;
}

function drawBody(draw: Draw): string {
  const values = Array.from({ length: LENGTH - 1 }, () => draw(ALPHABET.length));
  return [...values, check(values)].map((value) => ALPHABET[value]).join('');
}

/**
 * Luhn mod 32: finds every wrong character and every swap of two neighbours, but that of 0 and Z (as Luhn mod 10
 * does not see 09 and 90). Doubled values are folded as digits are, which keeps the doubling one to one.
 */
function check(values: readonly number[]): number {
  const sum = values.toReversed().reduce((total, value, index) => {
    const weighed = index % 2 === 0 ? value * 2 : value;
    return total + Math.floor(weighed / ALPHABET.length) + (weighed % ALPHABET.length);
  }, 0);
  return (ALPHABET.length - (sum % ALPHABET.length)) % ALPHABET.length;
}
