/** What stands within a name and is a word of every day, or of everybody's name: found alone it tells nothing. */
const PARTICLES = new Set([
  'ben',
  'bin',
  'ibn',
  'abu',
  'abou',
  'abd',
  'ould',
  'bint',
  'van',
  'von',
  'del',
  'des',
  'les',
]);

/** Shorter ones stand in any text. */
const LEAST_LETTERS = 3;

/** The words of a text, without case and accents; a hyphen or an apostrophe parts them. */
const wordsOf = (text: string): string[] =>
  text
    .normalize('NFKD')
    .replaceAll(/\p{M}/gu, '')
    .toLowerCase()
    .split(/[^\p{L}\p{N}]+/u);

/** Whether any part of a name stands in a text as a whole word: a first name alone tells who somebody is. */
export function isNamedIn(name: string, text: string): boolean {
  const parts = wordsOf(name).filter((part) => part.length >= LEAST_LETTERS && !PARTICLES.has(part));
  const words = new Set(wordsOf(text));
  return parts.some((part) => words.has(part));
}
