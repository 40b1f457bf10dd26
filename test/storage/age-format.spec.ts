import { randomBytes } from 'node:crypto';
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { Decrypter, Encrypter } from 'age-encryption';
import { CaseKey } from '../../src/platform/crypto/case-key.js';
import { AgeFile } from '../../src/platform/storage/age-file.js';
import { sealAge } from '../../src/platform/storage/age-writing.js';
import { age, describeWithAge } from './age-command.js';
import { collect, inPieces } from './streams.js';

const RECORD = 'c3c6ab5e-7a2f-4a51-9d0e-4f2f1f3b8a55';
// Around the chunk of 64 KiB, where every off-by-one lives.
const LENGTHS = [0, 1, 65_535, 65_536, 65_537, 131_072, 131_073, 300_000];

describe('a file in the age format', () => {
  let folder: string;
  let file: string;
  let key: CaseKey;
  beforeEach(async () => {
    folder = mkdtempSync(join(tmpdir(), 'age-'));
    file = join(folder, 'file.age');
    key = await CaseKey.generate();
  });
  afterEach(() => rmSync(folder, { recursive: true }));

  const seal = async (plain: Buffer, piece: number): Promise<Buffer> =>
    collect(sealAge(inPieces(plain, piece), key.recipient, RECORD));
  const reopen = async (): Promise<Buffer> => collect((await AgeFile.open(file, [key.identity])).stream());

  describeWithAge('beside the age command', () => {
    it('is opened by it when we made it', async () => {
      writeFileSync(join(folder, 'key.txt'), `# of a case\n${key.identity}\n`);
      for (const length of LENGTHS) {
        const plain = randomBytes(length);
        writeFileSync(file, await seal(plain, 1000));
        expect(age(['-d', '-i', join(folder, 'key.txt'), file]).equals(plain)).toBe(true);
      }
    });

    it('is opened by us when it made it', async () => {
      for (const length of LENGTHS) {
        const plain = randomBytes(length);
        age(['-r', key.recipient, '-o', file], plain);
        expect((await reopen()).equals(plain)).toBe(true);
        rmSync(file);
      }
    });
  });

  it('goes both ways between us and the age library', async () => {
    const encrypter = new Encrypter();
    encrypter.addRecipient(key.recipient);
    const decrypter = new Decrypter();
    decrypter.addIdentity(key.identity);
    for (const length of LENGTHS) {
      const plain = randomBytes(length);
      writeFileSync(file, await encrypter.encrypt(new Uint8Array(plain)));
      expect((await reopen()).equals(plain)).toBe(true);
      for (const piece of [65_535, 65_536, 70_000]) {
        const ours = new Uint8Array(await seal(plain, piece));
        expect(Buffer.from(await decrypter.decrypt(ours)).equals(plain)).toBe(true);
      }
    }
  });

  it('is sealed anew each time, and holds no plain word', async () => {
    const words = Buffer.from('they took my shoes '.repeat(9000));
    const [one, two] = [await seal(words, 4096), await seal(words, 4096)];
    expect(one.subarray(200)).not.toEqual(two.subarray(200));
    expect(one.includes('shoes')).toBe(false);
    writeFileSync(file, one);
    const text = readFileSync(file, 'latin1');
    expect(text.startsWith('age-encryption.org/v1\n-> X25519 ')).toBe(true);
    expect(text).toContain(`\n-> recours-record ${RECORD}\n\n--- `);
  });
});
