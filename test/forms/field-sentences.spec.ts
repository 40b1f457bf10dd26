import { Ids, Text } from '../../src/platform/forms/fields.js';
import { translate } from '../../src/platform/views/translate.js';
import { DoorForm, EditForm, NewCaseForm, refusalOf } from './sample.js';
import type { FormClass } from '../../src/platform/forms/field.js';

class Letter {
  @Text({ max: 3, min: 2 }) code: string;
  @Text({ max: 9, lines: 1, optional: true }) address?: string;
  @Ids({ min: 2, max: 3 }) exhibits: string[];
}

const id = '018f6b8e-3c1a-4d2e-9f47-5a6b7c8d9e0f';
const wrong: [FormClass, object][] = [
  [NewCaseForm, {}],
  [
    NewCaseForm,
    { channel: 'x', on: '0206-05-02', at: 'noon', kinds: 'V03', place: 1, people: [{}], peuple: 1 },
  ],
  [NewCaseForm, { people: Array.from({ length: 51 }, () => ({ name: 1, languages: ['xx'], minor: 'on' })) }],
  [EditForm, { version: 0, calledAt: 'now', note: 'two\nlines' }],
  [DoorForm, { email: 'amina', password: 'short' }],
  [Letter, { code: 'abcdefg', address: 'a\nb', exhibits: [id] }],
  [Letter, { code: 'a', address: '\u0000', exhibits: [id, id, id, id, 'x'] }],
];

/** Every fault that the forms above can meet, with its parameters. */
const met = wrong.flatMap(([form, body]) => Object.values(refusalOf(form, body, 'api').fields).flat());

describe('what a person reads beside a field', () => {
  it.each(['fr', 'en'] as const)('is a whole sentence with nothing left to fill in (%s)', (language) => {
    for (const { key, params } of met) {
      const sentence = translate(language, key, params);
      expect(sentence).toMatch(/^\p{Lu}.*[.)]$/su);
      expect(sentence).not.toMatch(/\{\{|undefined/);
    }
  });

  it('covers the faults there are', () => {
    expect(new Set(met.map(({ key }) => key)).size).toBeGreaterThan(18);
  });

  it('counts', () => {
    const { fields } = refusalOf(Letter, { code: 'abcd', exhibits: [id] }, 'api');
    const [tooLong, tooFew] = [fields['code']?.[0], fields['exhibits']?.[0]];
    expect(translate('fr', tooLong?.key ?? '', tooLong?.params)).toBe(
      'Ce texte dépasse de 1 caractère la limite de 3 caractères. Raccourcissez-le.',
    );
    expect(translate('fr', tooFew?.key ?? '', tooFew?.params)).toBe('Donnez au moins 2 réponses.');
  });
});
