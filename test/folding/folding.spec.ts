import * as fc from 'fast-check';
import { asSeen, fold, wordsOf } from '../../src/platform/folding.js';
import { ALIKE, UNLIKE } from './pairs.js';

describe('the folding', () => {
  it.each(Object.entries(ALIKE))('takes for one what differs in: %s', (_what, pairs) => {
    for (const [one, other] of pairs) expect([one, fold(one)]).toEqual([one, fold(other)]);
  });

  it('tells apart what is another word, also by a vowel that is written as a mark', () => {
    for (const [one, other] of UNLIKE)
      expect([one, other, fold(one) === fold(other)]).toEqual([one, other, false]);
  });

  it('changes nothing the second time, whatever is typed', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'binary' }), (text) => {
        expect(fold(fold(text))).toBe(fold(text));
      }),
      { numRuns: 500 },
    );
  });

  it('does not ask in which form of Unicode a text came', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'grapheme' }), (text) => {
        for (const form of ['NFC', 'NFD', 'NFKC', 'NFKD'])
          expect(fold(text.normalize(form))).toBe(fold(text));
      }),
      { numRuns: 300, examples: [['´'], ['΅'], ['´\u0323']] },
    );
  });

  it('parts words at all that is no letter, digit or vowel sign', () => {
    expect(wordsOf('d’Haïlé-Selam, (2e) «Calais»')).toEqual(['d', 'haile', 'selam', '2e', 'calais']);
    expect(wordsOf('राम और श्याम')).toEqual(['राम', 'और', 'श्याम']);
    expect(wordsOf(' – … ')).toEqual([]);
  });

  it('lets a text stand as it is seen, without what nobody sees', () => {
    expect(asSeen('Se\u00adlam É \u2067محـمد')).toBe('Selam É محمد');
  });
});
