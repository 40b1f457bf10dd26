import { readForm } from '../../src/platform/forms/read-form.js';
import { Text } from '../../src/platform/forms/fields.js';
import { faultsOf, refusalOf } from './sample.js';

class Words {
  @Text({ max: 200_000, multiline: true, optional: true }) account?: string;
  @Text({ max: 5, optional: true }) code?: string;
  @Text({ max: 200, lines: 3, optional: true }) address?: string;
}

const account = (text: string) => readForm(Words, { account: text }, 'page').account;

describe("a person's words", () => {
  it('are kept as typed: marks of direction, joiners, unnormalised letters, spaces at the ends', () => {
    const kept = '  قال\u200f «می\u200cخواهم» \u2067ትግርኛ\u2069 e\u0301 👩🏽‍🦱 \n\n\tfin  ';
    expect(account(kept)).toBe(kept);
  });

  it('lose only the line ends of browsers', () => {
    expect(account('un\r\ndeux\ntrois')).toBe('un\ndeux\ntrois');
  });

  it('are missing when they are only space', () => {
    expect(account(' \r\n\t ')).toBeUndefined();
  });

  it.each([
    ['a NUL', 'ab\u0000'],
    ['an escape', 'ab\u001b[31m'],
    ['a C1 control', 'ab\u0085'],
    ['a lone carriage return', 'ab\rcd'],
    ['half of a surrogate pair', 'ab\ud83d'],
    ['the other half', 'ab\udc00cd'],
  ])('are refused with %s in them, and the place is told', (_, wrong) => {
    const { fields } = refusalOf(Words, { account: `première ligne\n${wrong}` }, 'page');
    expect(fields).toEqual({
      account: [{ key: 'fieldErrors.controlCharacter', params: { line: 2, position: 3 } }],
    });
  });

  it('are counted as people count: an emoji is one', () => {
    expect(readForm(Words, { code: '😀😀😀😀😀' }, 'page').code).toBe('😀😀😀😀😀');
    const { fields } = refusalOf(Words, { code: '😀😀😀😀😀😀' }, 'page');
    expect(fields['code']).toEqual([{ key: 'fieldErrors.tooLong', params: { max: 5, count: 1 } }]);
  });

  it('stay on one line where one line is asked for', () => {
    expect(readForm(Words, { code: ' AB \n' }, 'page').code).toBe('AB');
    expect(faultsOf(Words, { code: 'A\nB' }, 'page')).toEqual({ code: ['oneLine'] });
    expect(faultsOf(Words, { code: 'A\u2028B' }, 'page')).toEqual({ code: ['oneLine'] });
    expect(faultsOf(Words, { address: '1\n2\n3\n4' }, 'page')).toEqual({ address: ['tooManyLines'] });
  });

  // A rule that looks back at each letter would take minutes, and run into Jest's limit.
  it('may be 200 000 characters long', () => {
    const long = 'ሰላም ድልየት '.repeat(25_000).slice(0, 200_000);
    expect(account(long)).toHaveLength(200_000);
    expect(faultsOf(Words, { account: `${long}!` }, 'page')).toEqual({ account: ['tooLong'] });
  });
});
