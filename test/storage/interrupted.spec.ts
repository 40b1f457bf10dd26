import { randomBytes } from 'node:crypto';
import { mkdtempSync, readdirSync, rmSync, utimesSync, writeFileSync } from 'node:fs';
import { open } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { Readable } from 'node:stream';
import { CaseKey } from '../../src/platform/crypto/case-key.js';
import { SealedStore } from '../../src/platform/storage/sealed-store.js';
import { inPieces } from './streams.js';

describe('when storing a file is interrupted', () => {
  let folder: string;
  let store: SealedStore;
  let key: CaseKey;
  beforeEach(async () => {
    folder = mkdtempSync(join(tmpdir(), 'store-'));
    store = new SealedStore(folder);
    key = await CaseKey.generate();
  });
  afterEach(() => {
    jest.restoreAllMocks();
    rmSync(folder, { recursive: true });
  });

  const names = (): string[] =>
    readdirSync(folder, { recursive: true, withFileTypes: true })
      .filter((entry) => entry.isFile())
      .map((entry) => entry.name);
  const put = async (): Promise<string> =>
    (await store.put(inPieces(randomBytes(9), 9), key, { record: 'r', limit: 100 })).blobId;

  it('leaves nothing when the sender goes away', async () => {
    async function* breaking(): AsyncGenerator<Uint8Array> {
      yield randomBytes(200_000);
      throw new Error('connection lost');
    }
    await expect(store.put(breaking(), key, { record: 'r', limit: 1e9 })).rejects.toThrow('connection lost');
    expect(names()).toEqual([]);
  });

  it('leaves nothing when the disk is full, and says so', async () => {
    const handle = await open(join(folder, 'any'), 'w');
    const prototype = Object.getPrototypeOf(handle) as typeof handle;
    await handle.close();
    rmSync(join(folder, 'any'));
    const upload = Readable.from(inPieces(randomBytes(200_000), 70_000));
    const full = Object.assign(new Error('no space'), { code: 'ENOSPC' });
    jest.spyOn(prototype, 'writev').mockRejectedValue(full as never);
    await expect(store.put(upload, key, { record: 'r', limit: 1e9 })).rejects.toMatchObject({
      name: 'StorageFull',
    });
    expect(names()).toEqual([]);
  });

  it('lets go of the sender when the store cannot even be begun', async () => {
    writeFileSync(join(folder, 'file'), 'where a folder should be');
    const upload = Readable.from(inPieces(randomBytes(10), 1));
    await expect(
      new SealedStore(join(folder, 'file')).put(upload, key, { record: 'r', limit: 1e9 }),
    ).rejects.toThrow('ENOTDIR');
    expect(upload.destroyed).toBe(true);
  });

  it('sweeps a store that was never used', async () => {
    const nowhere = new SealedStore(join(folder, 'nowhere'));
    expect(await nowhere.sweep(async () => new Set(), new Date())).toBe(0);
  });

  describe('and the service starts again', () => {
    const now = new Date('2026-05-07T08:00:00Z');
    const justADay = new Date('2026-05-06T08:00:00Z');
    const longer = new Date('2026-05-06T07:59:59Z');
    const paths = (): string[] =>
      readdirSync(folder, { recursive: true, withFileTypes: true })
        .filter((entry) => entry.isFile())
        .map((entry) => join(entry.parentPath, entry.name));
    const lastWritten = (at: Date): void => paths().forEach((path) => utimesSync(path, at, at));
    const halfBeside = (id: string): void =>
      writeFileSync(join(folder, id.slice(0, 2), id.slice(2, 4), `${'0'.repeat(32)}.part`), 'half');

    it('sweeps what was left half done more than a day ago, with what no row knows', async () => {
      const [kept, orphan] = [await put(), await put()];
      halfBeside(kept);
      lastWritten(longer);
      expect(await store.sweep(async (ids) => new Set(ids.filter((id) => id !== orphan)), now)).toBe(2);
      expect(names()).toEqual([kept]);
    });

    it('spares what another process may still be receiving: a day is not over', async () => {
      const [kept] = [await put(), await put()];
      halfBeside(kept);
      lastWritten(justADay);
      expect(await store.sweep(async () => new Set([kept]), now)).toBe(0);
      expect(names()).toHaveLength(3);
    });

    it('sweeps at once what is unfinished, and nothing else, where nobody else can be writing it', async () => {
      const [kept, orphan] = [await put(), await put()];
      halfBeside(kept);
      expect(await store.sweep(async () => new Set([kept]), new Date(), true)).toBe(1);
      expect(names().sort()).toEqual([kept, orphan].sort());
    });

    it('loses no file when the database turns out to know none of them', async () => {
      await put();
      await put();
      lastWritten(longer);
      expect(await store.sweep(async () => new Set(), now)).toBe(0);
      expect(names()).toHaveLength(2);
    });
  });
});
