import { paragraphs, sideBySide } from '../../src/testimonies/paragraphs.rules.js';
import { foldName, mayBeOne, whyNotSecond } from '../../src/testimonies/review.rules.js';
import { besideOf } from '../../src/testimonies/translation.rules.js';
import { translationWorkflow } from '../../src/testimonies/translation.workflow.js';
import { checkWorkflow } from '../../src/platform/workflow/check-workflow.js';

describe('two texts side by side', () => {
  it('stand paragraph by paragraph when they have as many', () => {
    expect(sideBySide('ሀ\n\nለ', 'a\n\nb')).toEqual([
      { original: 'ሀ', translated: 'a' },
      { original: 'ለ', translated: 'b' },
    ]);
  });

  it('stand whole, in columns, when a paragraph would face another', () => {
    expect(sideBySide('a\n\nb\n\nc', 'x\n\ny')).toEqual([{ original: 'a\n\nb\n\nc', translated: 'x\n\ny' }]);
  });

  it('are parted by empty lines, or by lines where there are none, and keep each line within', () => {
    expect(paragraphs('a\nb\n \t\n\nc')).toEqual(['a\nb', 'c']);
    expect(paragraphs('a\nb\n')).toEqual(['a', 'b']);
  });
});

describe('a name', () => {
  it('is the same whatever its case, accents, signs, order or form', () => {
    const same = ['Hailé Selam', 'SELAM HAILE', 'Selam, Haile\u0301', ' selam\u200f-hailé '];
    expect(new Set(same.map(foldName)).size).toBe(1);
    expect(foldName('مُحَمَّد')).toBe(foldName('محمد'));
    expect(foldName('Selam')).not.toBe(foldName('Salam'));
  });

  it('are one without their strokes, their stretching, their spaces, or all but an initial', () => {
    expect(foldName('Łukasz Søren Đorđe Strauß Æsa')).toBe(foldName('lukasz soren dorde strauss aesa'));
    expect(foldName('محـــمد')).toBe(foldName('محمد'));
    expect(foldName('SelamHaile')).toBe(foldName('Haile, Selam'));
    for (const [one, other] of [
      ['S. Haile', 'Selam Haile'],
      ['Haile Selam', 'HAILÉ S'],
      ['S. M. Haile', 'Selam Haile'],
    ] as const)
      expect([one, mayBeOne(one, other), mayBeOne(other, one)]).toEqual([one, true, true]);
    expect(mayBeOne('Yonas Haile', 'Selam Haile')).toBe(false);
    expect(mayBeOne('Y. Haile', 'Selam Haile')).toBe(false);
    expect(mayBeOne('S. Amare', 'Selam Haile')).toBe(false);
  });

  it('that says nothing is no reader', () => {
    expect(whyNotSecond({ id: null, name: ' – ' }, { translator: 'x', accounts: [] })).toBe('noName');
  });
});

describe('what stands beside a version of a testimony', () => {
  const translation = (id: string, testimonyNumber: number, status: 'draft' | 'reviewed') => ({
    id,
    testimonyNumber,
    status,
  });
  const all = [
    translation('a', 1, 'reviewed'),
    translation('b', 2, 'reviewed'),
    translation('c', 2, 'draft'),
  ];

  it('is what was asked for, else the reviewed, else the last, and never a translation of another version', () => {
    expect(besideOf(all, 2, 'c')?.id).toBe('c');
    expect(besideOf(all, 2)?.id).toBe('b');
    expect(besideOf(all.slice(2), 2)?.id).toBe('c');
    expect(besideOf(all, 2, 'a')?.id).toBe('b');
    expect(besideOf(all, 3)).toBeNull();
  });
});

it('the workflow of a translation is sound', () => expect(checkWorkflow(translationWorkflow)).toEqual([]));
