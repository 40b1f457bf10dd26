import { Choices, NestedList, Text } from '../../src/platform/forms/fields.js';
import { refusalOf } from './sample.js';

class Wound {
  @Text({ max: 40 }) where: string;
}
class Hurt {
  @Text({ max: 80 }) name: string;
  @NestedList(() => Wound, { max: 3, optional: true }) wounds?: Wound[];
}
class Night {
  @NestedList(() => Hurt, { max: 5 }) people: Hurt[];
  @Choices(['V03', 'D01'], { optional: true }) kinds?: string[];
}

const times = <T>(count: number, of: T): T[] => Array.from({ length: count }, () => of);
const typedBy = (body: unknown) => {
  const { fields, typed } = refusalOf(Night, body, 'page');
  return { refused: Object.keys(fields), typed: typed as { people: Hurt[]; kinds: string[] } };
};

describe('a page that sends more rows than its form holds', () => {
  it('is refused, and gets back to draw no more than the form holds', () => {
    const { refused, typed } = typedBy({ people: times(2000, { name: 'x' }) });
    expect(refused).toEqual(['people']);
    expect(typed.people).toEqual(times(5, { name: 'x' }));
  });

  it('gets back no more of the rows within its rows either', () => {
    const wounds = times(2000, { where: 'arm' });
    const { refused, typed } = typedBy({ people: times(2000, { name: 'x', wounds }) });
    expect(refused).toEqual(['people', ...[0, 1, 2, 3, 4].map((row) => `people.${row}.wounds`)]);
    expect(typed.people.map((each) => each.wounds?.length)).toEqual(times(5, 3));
  });

  it('gets back one code too many, not a million', () => {
    const { refused, typed } = typedBy({ people: [{ name: 'x' }], kinds: times(1_000_000, 'V03') });
    expect(refused).toEqual(['kinds']);
    expect(typed.kinds).toHaveLength(3);
  });

  it('does not have a million blank rows looked into, one by one', () => {
    let looked = 0;
    const row = new Proxy({}, { getOwnPropertyDescriptor: () => ((looked += 1), undefined) });
    expect(typedBy({ people: times(1_000_000, row) }).refused[0]).toBe('people');
    expect(looked).toBeLessThan(100);
  });

  it('keeps the rows in which something is written, whatever lies blank between them', () => {
    const people = [...times(300, { name: '' }), { name: 'Selam' }, ...times(300, { name: ' ' })];
    const { refused, typed } = typedBy({ people, kinds: ['Z99'] });
    expect(refused).toEqual(['kinds']);
    expect(typed.people).toEqual([{ name: 'Selam' }]);
  });
});
