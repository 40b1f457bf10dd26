import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Language } from './language.js';
import { typeset } from './typography.js';

export type Words = string | { [key: string]: Words };

/**
 * Reads `locales/<language>/*.json`; the file's name is the first part of each key (`cases.form.title`).
 * @throws SyntaxError naming the file when one is not JSON.
 */
export function readLocale(folder: string, language: Language): Record<string, Words> {
  const files = readdirSync(join(folder, language)).filter((file) => file.endsWith('.json'));
  return Object.fromEntries(
    files.map((file) => [file.slice(0, -5), readWords(join(folder, language, file), language)]),
  );
}

function readWords(file: string, language: Language): Words {
  try {
    return set(JSON.parse(readFileSync(file, 'utf8')) as Words, language);
  } catch (problem) {
    throw new SyntaxError(`${file}: ${(problem as Error).message}`, { cause: problem });
  }
}

function set(words: Words, language: Language): Words {
  if (typeof words === 'string') return typeset(words, language);
  const entries = Object.entries(words).map(([key, value]): [string, Words] => [key, set(value, language)]);
  return Object.fromEntries(entries.flatMap(([key, value]) => withMany(key, value, language)));
}

/** French has a third plural, used from a million on ("1 000 000 de"); nobody writes it, and i18next would miss it. */
function withMany(key: string, value: Words, language: Language): [string, Words][] {
  const many = language === 'fr' && key.endsWith('_other') ? key.replace(/_other$/, '_many') : null;
  return many
    ? [
        [many, value],
        [key, value],
      ]
    : [[key, value]];
}
