import { createHash, randomBytes, randomUUID } from 'node:crypto';
import { copyFileSync, mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { CaseKey } from '../../src/platform/crypto/case-key.js';
import { blobPath } from '../../src/platform/storage/blob-folder.js';
import { SealedStore, type Stored } from '../../src/platform/storage/sealed-store.js';
import { exchange } from './exchange.js';
import { writeOldFile } from './old-file.js';
import { collect, inPieces } from './streams.js';

describe('a stored file in the place of another one of its case', () => {
  let folder: string;
  let store: SealedStore;
  let key: CaseKey;
  beforeEach(async () => {
    folder = mkdtempSync(join(tmpdir(), 'store-'));
    store = new SealedStore(folder);
    key = await CaseKey.generate();
  });
  afterEach(() => rmSync(folder, { recursive: true }));

  const put = (plain: Buffer): Promise<Stored> =>
    store.put(inPieces(plain, 9999), key, { record: randomUUID(), limit: 1e9 });
  const pathOf = ({ blobId }: Stored): string => blobPath(folder, blobId);
  const sha256 = (plain: Buffer): string => createHash('sha256').update(plain).digest('hex');
  const misplaced = { name: 'BlobBroken', problem: 'misplaced' };

  it.each([10, 65_536, 200_000])(
    'is refused before its first byte, of %i bytes like the other',
    async (length) => {
      const [one, other] = [await put(randomBytes(length)), await put(randomBytes(length))];
      exchange(pathOf(one), pathOf(other));
      for (const file of [one, other]) {
        await expect(store.read(file, key)).rejects.toMatchObject(misplaced);
        await expect(store.read(file, key, { start: 3, end: 5 })).rejects.toMatchObject(misplaced);
        await expect(store.readAll(file, key, 1e6)).rejects.toMatchObject(misplaced);
        await expect(store.check(file, key)).rejects.toMatchObject(misplaced);
      }
      exchange(pathOf(one), pathOf(other));
      await store.check(one, key);
    },
  );

  it('is refused also where it is a copy, and where its record was given the hash of the other', async () => {
    const [one, other] = [await put(randomBytes(100)), await put(randomBytes(100))];
    copyFileSync(pathOf(other), pathOf(one));
    await expect(store.read({ ...one, sha256: other.sha256 }, key)).rejects.toMatchObject(misplaced);
  });

  it('is whole where a long one of before, which names no record, is what its record knows', async () => {
    const plain = randomBytes(200_000);
    const file = await put(plain);
    await writeOldFile(pathOf(file), plain, key.recipient);
    expect((await collect(await store.read(file, key))).equals(plain)).toBe(true);
    expect(await collect(await store.read(file, key, { start: 7, end: 9 }))).toEqual(plain.subarray(7, 10));
  });

  it.each([10, 65_536, 199_999])(
    'of before is refused at once where its length tells, of %i bytes',
    async (length) => {
      const file = await put(randomBytes(200_000));
      await writeOldFile(pathOf(file), randomBytes(length), key.recipient);
      await expect(store.read(file, key, { start: 3, end: 5 })).rejects.toMatchObject(misplaced);
    },
  );

  it('of before is refused at once where it is short, though it has the same length', async () => {
    const file = await put(randomBytes(65_536));
    await writeOldFile(pathOf(file), randomBytes(65_536), key.recipient);
    await expect(store.read(file, key, { start: 3, end: 5 })).rejects.toMatchObject(misplaced);
  });

  it('of before and of the same length never comes to its end, nor into memory', async () => {
    const file = await put(randomBytes(200_000));
    await writeOldFile(pathOf(file), randomBytes(200_000), key.recipient);
    const given: Buffer[] = [];
    const reading = (async () => {
      for await (const piece of await store.read(file, key)) given.push(piece as Buffer);
    })();
    await expect(reading).rejects.toMatchObject(misplaced);
    expect(Buffer.concat(given).length).toBeLessThan(200_000);
    await expect(store.readAll(file, key, 1e6)).rejects.toMatchObject(misplaced);
    await expect(store.read(file, key, { start: 0, end: 199_999 }).then(collect)).rejects.toMatchObject(
      misplaced,
    );
    await expect(store.check({ ...file, sha256: sha256(Buffer.concat(given)) }, key)).rejects.toMatchObject(
      misplaced,
    );
  });
});
