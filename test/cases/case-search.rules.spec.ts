import * as fc from 'fast-check';
import { piecesOf, searchable } from '../../src/cases/case-search.rules.js';
import { fold, wordsOf } from '../../src/platform/folding.js';

const finds = (typed: string, ...texts: string[]): boolean => {
  const words = searchable(...texts);
  return piecesOf(typed).some((piece) => words.includes(piece));
};
const anything = fc.string({ unit: 'grapheme', minLength: 1 });

describe('what is typed into the search', () => {
  it('finds what stands on the screen, as it stands there, in capitals or in pieces of a word', () => {
    fc.assert(
      fc.property(anything, anything, (text, beside) => {
        fc.pre(fold(text) !== '');
        expect([text, finds(text, beside, text)]).toEqual([text, true]);
        const [longest = ''] = wordsOf(text).toSorted((a, b) => b.length - a.length);
        const pieces = [[...longest].slice(1).join('')].filter((piece) => [...piece].length > 1);
        expect([text, pieces.every((piece) => finds(piece, text))]).toEqual([text, true]);
      }),
    );
  });

  it('takes a letter that stands alone for an initial or the beginning of a word', () => {
    expect(finds('S. E.', 'S. E.')).toBe(true);
    for (const text of ['des écluses', 'gens en fuite', 'SE', 'S. H.'])
      expect([text, finds('S. E.', text)]).toEqual([text, false]);
    expect([finds('é', 'Étoile'), finds('é', 'Café'), finds('安', '李安')]).toEqual([true, false, true]);
  });

  it('is found together or apart', () => {
    for (const [typed, text] of [
      ['SaintÉloi', 'saint-eloi'],
      ['saint eloi', 'SaintÉloi'],
      ['علی رضا', 'علی\u200cرضا'],
      ['hro7kq4x', 'HRO-7KQ4X'],
      ['12', 'n° ۱۲'],
    ] as const)
      expect([typed, finds(typed, text)]).toEqual([typed, true]);
  });

  it('is nothing where nothing was typed', () => {
    expect(piecesOf(' \u200b ')).toEqual([]);
    expect(searchable(null, '')).toBe('');
  });
});
