import { createInstance, type i18n } from 'i18next';
import { join } from 'node:path';
import { LANGUAGES, type Language } from './language.js';
import { readLocale, type Words } from './locales.js';
import { TEMPLATES } from './templates-folder.js';

export type Params = Readonly<Record<string, string | number>>;

/** A key that no locale file holds, or a parameter that the sentence asks for and did not get. */
export class MissingWords extends Error {}

let onMissing: (problem: MissingWords) => void = (problem) => {
  throw problem;
};

/**
 * Missing words throw, so that a test meets them. The running service calls this once at start: from then on the
 * page shows the key instead of failing, and `report` is told (a key, never what a person said).
 */
export function tolerateMissingWords(report: (problem: MissingWords) => void): void {
  onMissing = report;
}

let words: i18n | null = null;

/** Values are not escaped here: Handlebars does it, exactly once. */
function load(): i18n {
  const resources = Object.fromEntries(
    LANGUAGES.map((language) => [
      language,
      { words: readLocale(join(TEMPLATES, 'locales'), language) as Record<string, Words> },
    ]),
  );
  const instance = createInstance();
  void instance.init({
    resources,
    lng: 'fr',
    fallbackLng: false,
    defaultNS: 'words',
    nsSeparator: false,
    initAsync: false,
    interpolation: { escapeValue: false },
    missingInterpolationHandler: (sentence: string, [, name]: string[]) => {
      onMissing(new MissingWords(`"${name}" is not given to "${sentence}"`));
      return `{{${name}}}`;
    },
  });
  return instance;
}

/** Whether `key` names a sentence that stands without parameters; a test keeps the languages alike. */
export function isPlainSentence(key: string): boolean {
  const found: unknown = (words ??= load()).getResource('fr', 'words', key);
  return typeof found === 'string' && !found.includes('{{');
}

/**
 * The sentence `key` in `language`; `count` among the parameters chooses the plural. Plain text, not HTML.
 * Parameters go in as `replace`, so that one named `context` or `lng` is a word and not an order to i18next.
 */
export function translate(language: Language, key: string, params: Params = {}): string {
  const count = typeof params['count'] === 'number' ? { count: params['count'] } : {};
  const options = { lng: language, returnObjects: true, replace: params, nest: false, ...count };
  const found: unknown = (words ??= load()).t(key, options);
  if (typeof found === 'string' && found !== key) return found; // i18next answers the key itself when it has nothing
  onMissing(new MissingWords(`no words for "${key}" in ${language}`));
  return key;
}
