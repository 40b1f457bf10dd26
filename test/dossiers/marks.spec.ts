import { placesIn, withMentions, withoutMarks } from '../../src/dossiers/marks.rules.js';

const numbers: Record<number, string> = { 1: '4', 2: '4-1', 3: '7', 7: '7' };
const mention = (list: readonly string[]) =>
  list.length > 1 ? `(Pièces n° ${list.join(' et ')})` : `(Pièce n° ${list.join('')})`;
const printed = (text: string) => withMentions(text, (place) => numbers[place] ?? null, mention);

describe('marks in what a jurist types', () => {
  it('become the number that the exhibit bears in the end', () => {
    expect(printed('Il tombe au sol [1], puis se relève [2].')).toBe(
      'Il tombe au sol (Pièce n° 4), puis se relève (Pièce n° 4-1).',
    );
  });

  it.each(['[1][3]', '[1] [3]', '[1, 3]', '[1],[3]', '[ 1 ; 3 ]', '[1][3][1]'])(
    'are one mention where several stand together: %s',
    (run) => expect(printed(`Il tombe ${run}.`)).toBe('Il tombe (Pièces n° 4 et 7).'),
  );

  it.each(['[1] ', '[1]  ', '[1], ', '[1]\u00a0; ', '[1] ,, ', '[1] ;; [ 3 ] '])(
    'are read at once however many stand behind the end of a sentence: %p',
    (mark) => {
      const text = `Il tombe. ${mark.repeat(2000)}puis il part.`;
      // Searched in every way there is, forty of them would outlast any test.
      expect(printed(text)).toContain('puis il part.');
      expect(withoutMarks(text).text).toContain('puis il part.');
      expect(placesIn(text)).toContain(1);
    },
    20_000,
  );

  it('name an exhibit once where two marks mean the same sheets', () => {
    expect(printed('Des photographies [3][7].')).toBe('Des photographies (Pièce n° 7).');
  });

  it('go before the dot that they were typed behind', () => {
    expect(printed('Il tombe au sol. [1]')).toBe('Il tombe au sol (Pièce n° 4).');
    expect(printed('Il tombe au sol.[1]\n\nIl crie… [2]\n')).toBe(
      'Il tombe au sol (Pièce n° 4).\n\nIl crie (Pièce n° 4-1)…\n',
    );
    expect(printed('Il tombe. [1] Puis il crie.')).toBe('Il tombe (Pièce n° 4). Puis il crie.');
  });

  it('are parted from the word before them, and from nothing at the beginning', () => {
    expect(printed('au sol[1].')).toBe('au sol (Pièce n° 4).');
    expect(printed('[1] le montre.\n[2] aussi.')).toBe('(Pièce n° 4) le montre.\n(Pièce n° 4-1) aussi.');
  });

  it('are words when nothing stands in their place', () => {
    for (const text of ['En [2026], il', 'Il [sic] dit [999], [0]', 'voir [9].', 'les deux [1, 9]', '[]'])
      expect(printed(text)).toBe(text);
    expect(placesIn('En [2026], [999] et [0]')).toEqual([]);
  });

  it('are told in their order, each once', () => {
    expect(placesIn('Un [7]. Deux [1, 3] et [7].')).toEqual([7, 1, 3]);
  });

  it('come to an end with a page of blanks, of dots or of half marks', () => {
    for (const long of [' ', '.', '[1', '[1, ', '[1]   ', '\u00a0'].map((each) => each.repeat(60_000)))
      expect(
        withMentions(
          `a${long}b`,
          () => null,
          () => '',
        ),
      ).toBe(`a${long}b`);
  });

  it('leave a table cell without a trace', () => {
    expect(withoutMarks('Coups de matraque [1] [3], puis chute. [2]')).toEqual({
      text: 'Coups de matraque, puis chute.',
      places: [1, 3, 2],
    });
    expect(withoutMarks('[3]')).toEqual({ text: '', places: [3] });
  });
});
