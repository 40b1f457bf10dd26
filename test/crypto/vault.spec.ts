import { randomBytes } from 'node:crypto';
import * as fc from 'fast-check';
import { SealBroken, sealedVersion, Vault } from '../../src/platform/crypto/vault.js';

describe('the vault', () => {
  const key = randomBytes(32);
  const vault = new Vault(key);

  it('gives back what was sealed, in every script', () => {
    const any = fc.string({ unit: 'grapheme' });
    fc.assert(fc.property(any, any, (plain, place) => vault.open(vault.seal(plain, place), place) === plain));
    expect(vault.open(vault.seal('أحمد ሰላም', 'person/name/1'), 'person/name/1')).toBe('أحمد ሰላም');
  });

  it('seals the same name differently each time', () => {
    expect(vault.seal('Samir', 'person/name/1')).not.toBe(vault.seal('Samir', 'person/name/1'));
  });

  it('does not open a name that was moved to another row or column', () => {
    const sealed = vault.seal('Samir', 'person/name/1');
    expect(() => vault.open(sealed, 'person/name/2')).toThrow(SealBroken);
    expect(() => vault.open(sealed, 'person/phone/1')).toThrow(SealBroken);
  });

  it('does not open what was altered by a single bit, wherever it lies', () => {
    const sealed = vault.seal('Samir', 'place');
    const body = Buffer.from(sealed.slice(3), 'base64url');
    for (let bit = 0; bit < body.length * 8; bit++) {
      const altered = Buffer.from(body);
      altered[bit >> 3]! ^= 1 << (bit & 7);
      expect(() => vault.open(`v1.${altered.toString('base64url')}`, 'place')).toThrow(SealBroken);
    }
    for (const text of ['', 'Samir', 'v1.', 'v1.AAAA', sealed.slice(0, -4), `${sealed} `]) {
      expect(() => vault.open(text, 'place')).toThrow(SealBroken);
    }
  });

  it('carries the version of its key and opens no other version', () => {
    const next = new Vault(key, 2);
    expect(sealedVersion(next.seal('Samir', 'place'))).toBe(2);
    expect(() => next.open(vault.seal('Samir', 'place'), 'place')).toThrow(SealBroken);
    expect(() => next.open(vault.seal('Samir', 'place').replace('v1', 'v2'), 'place')).toThrow(SealBroken);
    expect(() => new Vault(randomBytes(32)).open(vault.seal('Samir', 'place'), 'place')).toThrow(SealBroken);
  });

  it('finds equals by an index that is the same for the same name, and tells nothing else', () => {
    const index = vault.index('Élodie  Martin ', 'person/name');
    expect(vault.index('élodie martin', 'person/name')).toBe(index);
    expect(vault.index('E\u0301lodie\u00a0Martin', 'person/name')).toBe(index);
    for (const name of ['Elodie Martin', 'MARTIN, Élo\u00addie', 'martin-elodie'])
      expect([name, vault.index(name, 'person/name')]).toEqual([name, index]);
    expect(vault.index('أحمد', 'person/name')).toBe(vault.index('احمد', 'person/name'));
    for (const other of ['Élodie Martine', 'ÉlodieMartin', 'Élodie', '?', '??'])
      expect([other, vault.index(other, 'person/name')]).not.toEqual([other, index]);
    expect(vault.index('?', 'person/name')).not.toBe(vault.index('??', 'person/name'));
    expect(vault.index('Élodie Martin', 'person/mother_name')).not.toBe(index);
    expect(new Vault(randomBytes(32)).index('Élodie Martin', 'person/name')).not.toBe(index);
  });

  it('never says in its error what it could not open', () => {
    const sealed = vault.seal('Samir', 'person/name/1');
    expect(() => vault.open(sealed, 'person/name/2')).toThrow('cannot open what is sealed at person/name/2');
  });
});
