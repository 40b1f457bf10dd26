import { randomInt } from 'node:crypto';
import * as fc from 'fast-check';
import {
  isPersonCode,
  isReference,
  newPersonCode,
  newReference,
  readPersonCode,
  readReference,
} from '../../src/platform/reference.js';

const ALPHABET = [...'0123456789ABCDEFGHJKMNPQRSTVWXYZ'];
const drawOf = (values: number[]) => () => values.shift() ?? 0;
const bodies = fc
  .tuple(...Array.from({ length: 4 }, () => fc.nat(31)))
  .map((values) => newReference(drawOf([...values]), 'HRO').slice(4));

describe('the reference of a case', () => {
  it('is HRO and five characters without I, L, O or U', () => {
    for (let count = 0; count < 500; count++) {
      const reference = newReference(randomInt, 'HRO');
      expect(reference).toMatch(/^HRO-[0-9A-HJKMNP-TV-Z]{5}$/);
      expect(isReference(reference)).toBe(true);
    }
  });

  it('reaches the whole alphabet in each of its places', () => {
    const seen = Array.from({ length: 5 }, () => new Set<string>());
    for (let count = 0; count < 3000; count++)
      for (const [place, characters] of seen.entries())
        characters.add(newReference(randomInt, 'HRO').charAt(4 + place));
    expect(seen.map((characters) => characters.size)).toEqual([32, 32, 32, 32, 32]);
  });

  it('has the check that was worked out by hand', () => {
    // 7KQ4: 4 doubled 8, Q (23) as it is, K (19) doubled 38 = 1 + 6, 7 as it is: 45, and 19 more make 64.
    expect(newReference(drawOf([7, 19, 23, 4]), 'HRO')).toBe('HRO-7KQ4K');
  });

  it('is read as people type it', () => {
    for (const typed of [
      'HRO-7KQ4K',
      'hro-7kq4k',
      ' HRO 7KQ4K ',
      'hro7kq4k',
      '7KQ4K',
      '7kq 4k',
      'HRO–7KQ4K',
      'HR0-7KQ4K',
      'HRO\u22127KQ4K',
      'ＨＲＯ－７ＫＱ４Ｋ',
      '\u2067HRO-7KQ4K\u2069',
    ])
      expect(readReference(typed, 'HRO')).toBe('HRO-7KQ4K');
  });

  it('is read with O for 0 and I or L for 1', () => {
    const reference = newReference(drawOf([0, 1, 1, 0]), 'HRO');
    expect(readReference(reference.replaceAll('0', 'o').replace('1', 'i').replace('1', 'L'), 'HRO')).toBe(
      reference,
    );
  });

  it('keeps the letters that it was given, whatever those of today are', () => {
    for (const typed of ['ABC-7KQ4K', 'abc 7kq4k', 'ABC7KQ4K'])
      expect(readReference(typed, 'HRO')).toBe('ABC-7KQ4K');
    expect(readReference('LC0-7KQ4K', 'HRO')).toBe('LCO-7KQ4K');
    expect(readReference('7KQ4K', 'ABC')).toBe('ABC-7KQ4K');
  });

  it('is not read from what is none', () => {
    for (const typed of [
      '',
      'HRO-',
      'HRO-7KQ4',
      'HRO-7KQ4KK',
      'P-7KQ4K',
      'HRO-7KQ4U',
      'H-7KQ4K',
      'H7O-7KQ4K',
      'HROHRO-7KQ4K',
      'HRO-7KQ4K/edit',
    ])
      expect(readReference(typed, 'HRO')).toBeUndefined();
    expect(isReference('hro-7kq4k')).toBe(false);
    expect(isReference(undefined)).toBe(false);
  });

  it('tells of any one wrong character', () => {
    fc.assert(
      fc.property(bodies, fc.nat(4), fc.constantFrom(...ALPHABET), (body, place, other) => {
        fc.pre(body[place] !== other);
        expect(
          readReference(`HRO-${body.slice(0, place)}${other}${body.slice(place + 1)}`, 'HRO'),
        ).toBeUndefined();
      }),
    );
  });

  it('tells of any two neighbours that changed places, but 0 and Z', () => {
    fc.assert(
      fc.property(bodies, fc.nat(3), (body, place) => {
        const [a, b] = [body.charAt(place), body.charAt(place + 1)];
        fc.pre(a !== b && [a, b].sort().join('') !== '0Z');
        expect(
          readReference(`HRO-${body.slice(0, place)}${b}${a}${body.slice(place + 2)}`, 'HRO'),
        ).toBeUndefined();
      }),
    );
  });
});

describe('the code of a person', () => {
  it('is written and read like a reference, and never mistaken for one', () => {
    const code = newPersonCode(randomInt);
    expect(code).toMatch(/^P-[0-9A-HJKMNP-TV-Z]{5}$/);
    expect(isPersonCode(code)).toBe(true);
    expect(readPersonCode(code.toLowerCase().replace('-', ' '))).toBe(code);
    expect(readPersonCode(code.slice(2))).toBeUndefined();
    expect(readReference(code, 'HRO')).toBeUndefined();
    expect(readPersonCode('HRO-7KQ4K')).toBeUndefined();
  });
});
