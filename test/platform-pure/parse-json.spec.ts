import { TooLarge } from '../../src/platform/errors.js';
import { parseJson } from '../../src/platform/http/parse-json.js';

describe('JSON as it is sent', () => {
  it('is read as ever', () => {
    expect(parseJson('')).toEqual({});
    expect(parseJson(' {"a":["b",{"c":"[[[,,,\\"]]"}],"d":1e3}')).toEqual({
      a: ['b', { c: '[[[,,,"]]' }],
      d: 1000,
    });
    expect(() => parseJson('{')).toThrow(SyntaxError);
    expect(() => parseJson('{"a":"')).toThrow(SyntaxError);
  });

  it('may hold commas and brackets without end in what a person says', () => {
    const text = '[{,"\\'.repeat(50_000);
    expect(parseJson(JSON.stringify({ text }))).toEqual({ text });
  });

  it.each([
    ['brackets within brackets', '['.repeat(1_000_000)],
    ['a list without end', `[${'1,'.repeat(1_000_000)}1]`],
    ['keys without end', `{${Array.from({ length: 560_000 }, (_, i) => `"${i}":1`).join(',')}}`],
    ['small lists without end', `[${'[],'.repeat(100_000)}[]]`],
  ])('is refused where it would unfold: %s', (_, text) => {
    expect(() => parseJson(text)).toThrow(TooLarge);
  });
});
