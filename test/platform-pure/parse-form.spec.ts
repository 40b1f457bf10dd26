import { setImmediate as turn } from 'node:timers/promises';
import { TooLarge } from '../../src/platform/errors.js';
import { parseForm } from '../../src/platform/http/parse-form.js';

const plain = async (body: string): Promise<unknown> => JSON.parse(JSON.stringify(await parseForm(body)));

describe('a form as it is sent', () => {
  it('becomes nested, with rows, repeated names and blanks', async () => {
    expect(await plain('a=1+2&people[0][name]=%D8%A3&people[1][name]=&kinds=x&kinds=y&?=q&b')).toEqual({
      a: '1 2',
      people: [{ name: 'أ' }, { name: '' }],
      kinds: ['x', 'y'],
      '?': 'q',
      b: '',
    });
    expect(await plain('?a=1&=2')).toEqual({ '?a': '1' });
    expect(await plain('')).toEqual({});
  });

  it.each(['ሰ', 'é', '𐤀', 'a'])('is read in pieces, and no character is torn: %s', async (letter) => {
    for (const shift of ['', 'x', 'xx', 'xxx']) {
      const text = shift + letter.repeat(400_000);
      const body = `before=1&text=${encodeURIComponent(text)}&after=%E1%88%B0`;
      const read = await parseForm(body);
      expect([read['before'], read['text'] === text, read['after']]).toEqual(['1', true, 'ሰ']);
    }
  });

  it('lets others in between', async () => {
    let turns = 0;
    const reading = parseForm(`a=${'%E1%88%B0'.repeat(400_000)}&${'b=1&'.repeat(900)}`).then(
      () => (turns += 1e6),
    );
    for (; turns < 1e6; turns += 1) await turn();
    expect(turns - 1e6).toBeGreaterThan(10);
    await reading;
  });

  it.each([
    ['four lists within each other', Array.from({ length: 19_999 }, (_, i) => `a[${i}][${i}][${i}][${i}]=1`)],
    ['one list', Array.from({ length: 4_999 }, (_, i) => `a[${i}]=1`)],
    ['one name, again and again', Array.from({ length: 1_001 }, () => 'a=1')],
    ['fields without end', Array.from({ length: 5_001 }, (_, i) => `a${i}=1`)],
  ])('is refused where it would cost more than any of ours: %s', async (_, fields) => {
    await expect(parseForm(fields.join('&'))).rejects.toBeInstanceOf(TooLarge);
  });

  it('is read when it is large and honest', async () => {
    const fields = Array.from({ length: 4_000 }, (_, i) => `people[${i % 200}][f${Math.floor(i / 200)}]=x`);
    expect(((await plain(fields.join('&'))) as { people: object[] }).people).toHaveLength(200);
  });

  it('lives through what is no encoding at all', async () => {
    expect(await plain('a=%&b=%ZZ&c=%E1%88&%D8=1')).toMatchObject({ a: '%', b: '%ZZ' });
    const torn = await parseForm(`a=${'%80'.repeat(400_000)}`);
    expect(typeof torn['a']).toBe('string');
  });
});
