import { translate } from '../views/translate.js';
import type { Field } from './field.js';
import type { Language } from '../views/language.js';
import type { Coded } from './kinds.js';

/** Codes whose words stand in the locales below `key`: `coded(CHANNELS, 'cases.channels')`. */
export const coded = (codes: readonly string[], key: string): Coded => ({
  codes,
  inWords: (code, language) => translate(language, `${key}.${code}`),
});

/** An answer to this field in words; null where nothing was said. What is no code is its own words. */
export function answerInWords(
  field: Field,
  answer: unknown,
  language: Language,
): string | readonly string[] | null {
  const inWords = field.shape === 'value' ? field.kind.inWords : undefined;
  const words = (each: unknown): string => {
    if (typeof each !== 'string') return JSON.stringify(each);
    return inWords ? inWords(each, language) : each;
  };
  if (answer === undefined || answer === null || answer === '') return null;
  if (!Array.isArray(answer)) return words(answer);
  return answer.length > 0 ? answer.map(words) : null;
}
