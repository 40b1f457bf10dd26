import { createHash, randomBytes, randomUUID } from 'node:crypto';
import { mkdtempSync, readdirSync, readFileSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { CaseKey } from '../../src/platform/crypto/case-key.js';
import { SealedStore } from '../../src/platform/storage/sealed-store.js';
import { collect, inPieces } from './streams.js';

describe('the store of sealed files', () => {
  let folder: string;
  let store: SealedStore;
  let key: CaseKey;
  const filing = { record: randomUUID(), limit: 1e9 };
  beforeEach(async () => {
    folder = mkdtempSync(join(tmpdir(), 'store-'));
    store = new SealedStore(join(folder, 'blobs'));
    key = await CaseKey.generate();
  });
  afterEach(() => rmSync(folder, { recursive: true }));

  const filesOnDisk = (): string[] =>
    readdirSync(folder, { recursive: true, withFileTypes: true })
      .filter((entry) => entry.isFile())
      .map((entry) => join(entry.parentPath, entry.name));

  it('keeps a file sealed, for its owner alone, and gives it back whole or in part', async () => {
    const plain = Buffer.concat([Buffer.from('they took my shoes'), randomBytes(150_000)]);
    const stored = await store.put(inPieces(plain, 1000), key, filing);
    expect(stored).toEqual({
      id: filing.record,
      blobId: expect.stringMatching(/^[0-9a-f]{32}$/),
      bytes: plain.length,
      sha256: createHash('sha256').update(plain).digest('hex'),
      head: plain.subarray(0, 4096),
    });
    const [path] = filesOnDisk();
    expect(readFileSync(path!).includes('shoes')).toBe(false);
    expect(statSync(path!).mode & 0o777).toBe(0o600);
    expect(statSync(join(path!, '..')).mode & 0o777).toBe(0o700);
    expect((await collect(await store.read(stored, key))).equals(plain)).toBe(true);
    expect(await collect(await store.read(stored, key, { start: 5, end: 17 }))).toEqual(
      plain.subarray(5, 18),
    );
  });

  it('keeps an empty file, for others to refuse', async () => {
    const stored = await store.put(inPieces(Buffer.alloc(0), 1), key, filing);
    expect([stored.bytes, await store.readAll(stored, key, 0)]).toEqual([0, Buffer.alloc(0)]);
  });

  it('holds a file to the limit, to the byte, when it comes in and when it goes into memory', async () => {
    const plain = randomBytes(100_000);
    const stored = await store.put(inPieces(plain, 999), key, { ...filing, limit: 100_000 });
    await expect(store.put(inPieces(plain, 999), key, { ...filing, limit: 99_999 })).rejects.toMatchObject({
      name: 'TooLarge',
    });
    expect(filesOnDisk()).toHaveLength(1);
    expect((await store.readAll(stored, key, 100_000)).equals(plain)).toBe(true);
    await expect(store.readAll(stored, key, 99_999)).rejects.toMatchObject({
      name: 'TooLarge',
      limit: 99_999,
    });
  });

  it('reaches nothing outside its folder', async () => {
    writeFileSync(join(folder, 'secret'), 'x');
    for (const id of ['../secret', '', 'A'.repeat(32), `${'a'.repeat(32)}\n`]) {
      await expect(store.read({ id: 'x', blobId: id, bytes: 1, sha256: '' }, key)).rejects.toMatchObject({
        problem: 'missing',
      });
      await expect(store.remove(id)).rejects.toMatchObject({ problem: 'missing' });
    }
  });

  it('removes a file once, and does not mind being asked again', async () => {
    const stored = await store.put(inPieces(randomBytes(10), 10), key, filing);
    await store.remove(stored.blobId);
    await store.remove(stored.blobId);
    expect(filesOnDisk()).toEqual([]);
    await expect(store.read(stored, key)).rejects.toMatchObject({ problem: 'missing' });
  });

  it('closes the file when a reader goes away', async () => {
    const stored = await store.put(inPieces(randomBytes(500_000), 9999), key, filing);
    const openFiles = (): number => readdirSync('/proc/self/fd').length;
    const before = openFiles();
    for (let times = 0; times < 20; times++) {
      const unread = await store.read(stored, key);
      unread.destroy();
      await new Promise((closed) => unread.once('close', closed));
      for await (const piece of await store.read(stored, key)) if (piece) break;
      await store.read(stored, key, { start: 1e9 }).catch(() => null);
    }
    expect(openFiles()).toBeLessThan(before + 10);
  });
});
