import { Code, Secret, Text } from '../../src/platform/forms/fields.js';
import { faultsOf, refusalOf } from './sample.js';

class Words {
  @Text({ max: 5, optional: true }) line?: string;
  @Text({ max: 9, lines: 2, optional: true }) address?: string;
  @Code({ max: 3, optional: true }) code?: string;
  @Secret({ min: 4, max: 9 }) password: string;
}
const faults = (typed: Partial<Words>) => faultsOf(Words, { password: 'four', ...typed }, 'page');

describe('a text with several faults', () => {
  it('has them told all at once', () => {
    expect(faults({ line: 'ab\u0000\ncdef' })).toEqual({ line: ['oneLine', 'controlCharacter', 'tooLong'] });
    expect(faults({ address: '1234\n5678\n9\u001b' })).toEqual({
      address: ['controlCharacter', 'tooLong', 'tooManyLines'],
    });
    expect(faults({ code: 'ab\u0000cd', password: 'a\u0007' })).toEqual({
      code: ['controlCharacter', 'tooLong'],
      password: ['controlCharacter', 'tooShort'],
    });
  });

  it('has each odd character told with its place, up to three', () => {
    const { fields } = refusalOf(Words, { password: 'four', line: '\u0001a\u0002b\u0003c\u0004' }, 'page');
    expect(fields['line']?.map(({ key, params }) => [key, params?.['position']])).toEqual([
      ['fieldErrors.controlCharacter', 1],
      ['fieldErrors.controlCharacter', 3],
      ['fieldErrors.controlCharacter', 5],
      ['fieldErrors.tooLong', undefined],
    ]);
  });

  it('is not told that a line of Windows ends oddly', () => {
    expect(faults({ line: 'a\r\nb' })).toEqual({ line: ['oneLine'] });
  });
});
