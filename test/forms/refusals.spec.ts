import { readFileSync } from 'node:fs';
import * as errors from '../../src/platform/errors.js';
import { translate } from '../../src/platform/views/translate.js';

const french = (key: string, params?: Record<string, string | number>) => translate('fr', key, params);
const english = (key: string, params?: Record<string, string | number>) => translate('en', key, params);

const family: [errors.Refusal, number][] = [
  [new errors.NotUnderstood(), 400],
  [new errors.Unauthenticated(), 401],
  [new errors.Forbidden(), 403],
  [new errors.NotFound(), 404],
  [new errors.Conflict(), 409],
  [new errors.TooLarge(), 413],
  [new errors.TooLarge(250), 413],
  [new errors.UnsupportedFile(), 415],
  [new errors.Unmet([]), 422],
  [new errors.Invalid({}), 422],
  [new errors.TooMany(61), 429],
];

describe('a refusal', () => {
  it.each(family)('%s has its status, a sentence and a way on in both languages', (refusal, status) => {
    expect(refusal.status).toBe(status);
    for (const say of [french, english]) {
      for (const words of [refusal.sentence, refusal.way]) {
        expect(say(words?.key ?? 'none', words?.params)).toMatch(/^\p{Lu}.*\.$/su);
      }
    }
  });

  it('with a sentence of its own does not borrow a way on that was written for another', () => {
    expect(new errors.Conflict({ key: 'accounts.notOneself' }).way).toBeUndefined();
  });

  it('tells the wait in whole minutes, rounded up', () => {
    const { way } = new errors.TooMany(61);
    expect(french(way?.key ?? '', way?.params)).toBe('Réessayez dans 2 minutes.');
  });

  it('reads for a program as the contract says', () => {
    const invalid = new errors.Invalid({
      'people.0.name': [{ key: 'fieldErrors.tooShort', params: { count: 2 } }],
    });
    expect(errors.refusalJson(invalid, english)).toEqual({
      status: 422,
      error: 'invalid',
      message: 'Some answers need correcting.',
      fields: { 'people.0.name': ['Write at least 2 characters.'] },
    });
    const conflict = new errors.Conflict(undefined, { current: { version: 4 }, typed: { note: 'x' } });
    expect(errors.refusalJson(conflict, english)).toMatchObject({ status: 409, current: { version: 4 } });
    expect(JSON.stringify(errors.refusalJson(conflict, english))).not.toContain('"x"');
  });

  it('tells every unmet need at once, also to a program that shows only the message', () => {
    const needs = [{ key: 'fieldErrors.day' }, { key: 'fieldErrors.choose' }];
    const json = errors.refusalJson(new errors.Unmet(needs), french);
    expect(json.needs).toEqual(['Indiquez une date, par exemple 2026-05-02.', 'Choisissez une réponse.']);
    for (const need of json.needs ?? []) expect(json.message).toContain(need);
  });

  it('has the same keys in both languages, for itself and for the fields', () => {
    for (const file of ['refusals', 'fieldErrors']) {
      const [fr, en] = ['fr', 'en'].map((language) => keysIn(`templates/locales/${language}/${file}.json`));
      expect(fr).toEqual(en);
    }
  });
});

const keysIn = (file: string): string[] => keysOf(JSON.parse(readFileSync(file, 'utf8')), '');
const keysOf = (words: unknown, at: string): string[] =>
  typeof words === 'string'
    ? [at]
    : Object.entries(words ?? {}).flatMap(([key, inside]: [string, unknown]) =>
        keysOf(inside, `${at}.${key}`),
      );
