import { chmodSync, mkdtempSync, readFileSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { KeyProblem } from '../../src/platform/crypto/key-problem.js';
import { MasterKey } from '../../src/platform/crypto/master-key.js';

describe('the master key', () => {
  let folder: string;
  beforeEach(() => (folder = mkdtempSync(join(tmpdir(), 'key-'))));
  afterEach(() => rmSync(folder, { recursive: true }));

  const codeOf = (act: () => unknown): string => {
    try {
      act();
    } catch (error) {
      if (error instanceof KeyProblem) return error.code;
      throw error;
    }
    return 'no problem';
  };

  it('comes back from its file, one line that only its owner may read', () => {
    const file = join(folder, 'recours.key');
    const key = MasterKey.generate();
    MasterKey.write(file, key);
    expect(MasterKey.read(file).database).toEqual(key.database);
    expect(readFileSync(file, 'utf8')).toMatch(/^recours-key-1 [\w-]{43}\n$/);
    expect(statSync(file).mode & 0o777).toBe(0o600);
  });

  it('is never written over another', () => {
    const file = join(folder, 'recours.key');
    MasterKey.write(file, MasterKey.generate());
    const before = readFileSync(file, 'utf8');
    expect(codeOf(() => MasterKey.write(file, MasterKey.generate()))).toBe('exists');
    expect(readFileSync(file, 'utf8')).toBe(before);
  });

  it('says whether its file is missing, unreadable or no key', () => {
    expect(codeOf(() => MasterKey.read(join(folder, 'nowhere')))).toBe('missing');
    expect(codeOf(() => MasterKey.read(folder))).toBe('unreadable');
    const file = join(folder, 'other');
    const line = MasterKey.generate().text();
    // The last character of a key carries two bits too many: `B` where `A` stands decodes to the same 32 bytes.
    const twin = `recours-key-1 ${'A'.repeat(42)}B\n`;
    for (const text of ['', 'secret', line.replace('1 ', '2 '), line.slice(0, -3), `${line}${line}`, twin]) {
      writeFileSync(file, text);
      expect([text, codeOf(() => MasterKey.read(file))]).toEqual([text, 'malformed']);
    }
  });

  it('is not taken from a file that every account may read or write, and is from one of its group', () => {
    const file = join(folder, 'recours.key');
    MasterKey.write(file, MasterKey.generate());
    for (const mode of [0o644, 0o604, 0o602, 0o777]) {
      chmodSync(file, mode);
      expect([mode, codeOf(() => MasterKey.read(file))]).toEqual([mode, 'exposed']);
    }
    for (const mode of [0o600, 0o400, 0o440, 0o640]) {
      chmodSync(file, mode);
      expect([mode, codeOf(() => MasterKey.read(file))]).toEqual([mode, 'no problem']);
    }
  });

  it('gives each purpose a key of its own, always the same', () => {
    const key = MasterKey.parse(`recours-key-1 ${'A'.repeat(43)}`);
    const all = [key.database, key.vault, key.journal, key.drafts, key.index, key.derive('sessions')];
    expect(new Set(all.map((each) => each.toString('hex'))).size).toBe(all.length);
    // Pinned: were this to change, no existing installation could open its database any more.
    expect(key.database.toString('hex')).toBe(
      'c584f7689b6ee5a94fe7dbd4fce6f24896d23baca4265477f4cefd157390e750',
    );
  });

  it('shows nothing of itself when it is logged', () => {
    const key = MasterKey.generate();
    const secret = key.text().slice('recours-key-1 '.length, -1);
    expect(JSON.stringify({ key })).not.toContain(secret);
    expect(key.fingerprint).toBe(MasterKey.parse(key.text()).fingerprint);
    expect(key.fingerprint).not.toBe(MasterKey.generate().fingerprint);
  });
});
