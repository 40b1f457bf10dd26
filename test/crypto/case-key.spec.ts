import { CaseKey } from '../../src/platform/crypto/case-key.js';
import { SealBroken } from '../../src/platform/crypto/vault.js';

describe("a case's own key", () => {
  it('comes back whole from its identity', async () => {
    const key = await CaseKey.generate();
    const again = await CaseKey.fromIdentity(key.identity);
    expect(again.recipient).toBe(key.recipient);
    expect(again.sealing.open(key.sealing.seal('Plainte', 'document/title/1'), 'document/title/1')).toBe(
      'Plainte',
    );
  });

  it("opens nothing of another case's", async () => {
    const [one, other] = [await CaseKey.generate(), await CaseKey.generate()];
    expect(one.recipient).not.toBe(other.recipient);
    expect(() => other.sealing.open(one.sealing.seal('Plainte', 'place'), 'place')).toThrow(SealBroken);
  });

  it('is refused when it is no identity, without repeating what was given', async () => {
    const { identity } = await CaseKey.generate();
    const typo = identity.slice(0, -1) + (identity.endsWith('Q') ? 'P' : 'Q');
    for (const wrong of ['', 'age1qqqq', identity.toLowerCase(), typo, `${identity}\n`]) {
      await expect(CaseKey.fromIdentity(wrong)).rejects.toMatchObject({
        code: 'malformed',
        message: 'key malformed',
      });
    }
  });

  it('does not appear in a log', async () => {
    const key = await CaseKey.generate();
    expect(JSON.stringify(key)).toBe(`"CaseKey(${key.recipient})"`);
  });
});
