import type { Language } from './language.js';

const NARROW = '\u202f';

/**
 * Sets a sentence of our own as a printer would. Applied to the locale files only, once, when they are read: never
 * to what a person typed, whose spaces and apostrophes are theirs.
 *
 * Only an ordinary space that the author wrote before `; : ! ? » %` becomes a narrow no-break one, so that
 * `14:05` and addresses are left alone.
 */
export function typeset(sentence: string, language: Language): string {
  const curled = sentence.replace(/(\p{L})'(?=\p{L})/gu, '$1’');
  if (language !== 'fr') return curled;
  return curled.replace(/ (?=[;:!?»%])/g, NARROW).replace(/« /g, `«${NARROW}`);
}
