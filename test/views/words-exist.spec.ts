import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { LANGUAGES, type Language } from '../../src/platform/views/language.js';
import { readLocale, type Words } from '../../src/platform/views/locales.js';
import { ROOT, TEMPLATES } from '../../src/platform/views/templates-folder.js';
import { ALL_TEMPLATES, keysOf } from './template-tree.js';

const locales: Record<Language, Words> = {
  fr: readLocale(join(TEMPLATES, 'locales'), 'fr'),
  en: readLocale(join(TEMPLATES, 'locales'), 'en'),
};

const wordsAt = (language: Language, key: string): Words | undefined =>
  key
    .split('.')
    .reduce<Words | undefined>(
      (inside, part) => (typeof inside === 'object' ? inside[part] : undefined),
      locales[language],
    );
const exists = (language: Language, key: string): boolean =>
  wordsAt(language, key) !== undefined || wordsAt(language, `${key}_other`) !== undefined;

const leaves = (words: Words, path = ''): [string, string][] =>
  typeof words === 'string'
    ? [[path.replace(/^\./, ''), words]]
    : Object.entries(words).flatMap(([key, value]) => leaves(value, `${path}.${key}`));

const missing = (where: string, keys: readonly string[]): string[] =>
  LANGUAGES.flatMap((language) =>
    keys.filter((key) => !exists(language, key)).map((key) => `${where}: ${key} (${language})`),
  );

const KEYS_IN_CODE = [
  /translate\(\s*[^,()]+,\s*'([\w.]+)'/g,
  /\bkey: '(\w+(?:\.\w+)+)'/g,
  /\bpage\(\s*'[\w/-]+',\s*'([\w.]+)'/g,
  /\bseeOther\([^,()]+,\s*'([\w.]+)'/g,
];

describe('the words of the pages', () => {
  it('exist in both languages for every key that a template names', () => {
    expect(ALL_TEMPLATES.flatMap(({ name, source }) => missing(name, keysOf(source)))).toEqual([]);
  });

  it('exist in both languages for every key that the code names', () => {
    const files = readdirSync(join(ROOT, 'src'), { recursive: true, encoding: 'utf8' }).filter((f) =>
      f.endsWith('.ts'),
    );
    const problems = files.flatMap((file) => {
      const source = readFileSync(join(ROOT, 'src', file), 'utf8');
      return missing(
        file,
        KEYS_IN_CODE.flatMap((shape) => [...source.matchAll(shape)].map((found) => found[1]!)),
      );
    });
    expect(problems).toEqual([]);
  });

  it('are the same keys in French and in English, and none is empty', () => {
    const [fr, en] = LANGUAGES.map((language) =>
      leaves(locales[language]).filter(([key]) => !key.endsWith('_many')),
    );
    expect(en!.map(([key]) => key).sort()).toEqual(fr!.map(([key]) => key).sort());
    expect([...fr!, ...en!].filter(([, words]) => words.trim() === '')).toEqual([]);
  });

  it('ask for the same parameters in both languages', () => {
    const asked = (language: Language): string[] =>
      leaves(locales[language])
        .filter(([key]) => !/_(one|many|zero)$/.test(key))
        .map(([key, words]) => `${key} ${[...new Set(words.match(/\{\{\w+\}\}/g) ?? [])].sort().join(' ')}`);
    expect(asked('en').sort()).toEqual(asked('fr').sort());
  });

  it('are looked for in every way a template can name them', () => {
    const source = `{{t "a.b"}}{{#if (t "c.d")}}{{/if}}{{> x label="e.f" path="g.h"}}{{t (concat "i.j." k)}}`;
    expect(keysOf(source).sort()).toEqual(['a.b', 'c.d', 'e.f', 'i.j']);
  });
});
