import { randomBytes } from 'node:crypto';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { CaseKey } from '../../src/platform/crypto/case-key.js';
import { sealChunk } from '../../src/platform/storage/age-chunks.js';
import { AgeFile, type ByteRange } from '../../src/platform/storage/age-file.js';
import { newHeader } from '../../src/platform/storage/age-header.js';
import { sealAge } from '../../src/platform/storage/age-writing.js';
import { collect, inPieces } from './streams.js';

const SEALED_CHUNK = 65_536 + 16;
const RECORD = 'c3c6ab5e-7a2f-4a51-9d0e-4f2f1f3b8a55';

describe('reading a stored file', () => {
  const folder = mkdtempSync(join(tmpdir(), 'age-'));
  const file = join(folder, 'file');
  const plain = randomBytes(200_000);
  let key: CaseKey;
  let whole: Buffer;
  let payloadAt: number;
  beforeAll(async () => {
    key = await CaseKey.generate();
    whole = await collect(sealAge(inPieces(plain, 10_000), key.recipient, RECORD));
    payloadAt = whole.length - plain.length - 4 * 16;
  });
  afterAll(() => rmSync(folder, { recursive: true }));

  const readBack = async (sealed: Buffer, range?: ByteRange): Promise<Buffer> => {
    writeFileSync(file, sealed);
    const opened = await AgeFile.open(file, [key.identity]);
    try {
      return await collect(opened.stream(range));
    } finally {
      await opened.close();
    }
  };

  it('gives exactly the range that is asked for', async () => {
    for (const [start, end] of [
      [0, 0],
      [0, 65_535],
      [65_535, 65_536],
      [65_536, 131_071],
      [131_072, 199_999],
      [199_999, 199_999],
    ]) {
      expect(
        (await readBack(whole, { start: start!, end: end! })).equals(plain.subarray(start, end! + 1)),
      ).toBe(true);
    }
    expect((await readBack(whole, { start: 150_000 })).equals(plain.subarray(150_000))).toBe(true);
    expect((await readBack(whole, { start: 150_000, end: 1e9 })).equals(plain.subarray(150_000))).toBe(true);
    for (const start of [-1, 200_000, 0.5, NaN]) {
      await expect(readBack(whole, { start })).rejects.toThrow(RangeError);
    }
    await expect(readBack(whole, { start: 9, end: 8 })).rejects.toThrow(RangeError);
  });

  it('refuses a file cut off anywhere before it gives out the first byte', async () => {
    const cuts = [
      0,
      1,
      30,
      payloadAt - 1,
      payloadAt,
      payloadAt + 16,
      payloadAt + SEALED_CHUNK,
      whole.length - 1,
    ];
    for (const length of cuts) {
      writeFileSync(file, whole.subarray(0, length));
      await expect(AgeFile.open(file, [key.identity])).rejects.toMatchObject({ problem: 'altered' });
    }
  });

  it('gives no byte of a chunk that was altered, moved or lengthened', async () => {
    const altered = Buffer.from(whole);
    altered[payloadAt + SEALED_CHUNK + 5]! ^= 1;
    await expect(readBack(altered)).rejects.toMatchObject({ problem: 'altered' });
    await expect(readBack(altered, { start: 70_000, end: 70_001 })).rejects.toMatchObject({
      problem: 'altered',
    });
    // The chunk before it is sound, and can be read.
    expect(await readBack(altered, { start: 0, end: 9 })).toEqual(plain.subarray(0, 10));

    const [one, two] = [0, 1].map((n) =>
      whole.subarray(payloadAt + n * SEALED_CHUNK, payloadAt + (n + 1) * SEALED_CHUNK),
    );
    const rest = whole.subarray(payloadAt + 2 * SEALED_CHUNK);
    const swapped = Buffer.concat([whole.subarray(0, payloadAt), two!, one!, rest]);
    await expect(readBack(swapped)).rejects.toMatchObject({ problem: 'altered' });
    await expect(readBack(Buffer.concat([whole, Buffer.alloc(1)]))).rejects.toMatchObject({
      problem: 'altered',
    });
  });

  it('refuses an empty chunk after a full one, which no writer makes', async () => {
    const { header, payloadKey } = await newHeader(key.recipient, RECORD);
    const full = sealChunk(payloadKey, 0, false, plain.subarray(0, 65_536));
    const padded = Buffer.concat([header, full, sealChunk(payloadKey, 1, true, Buffer.alloc(0))]);
    await expect(readBack(padded)).rejects.toMatchObject({ problem: 'altered' });
  });

  it('refuses a header with a changed byte, in any of its lines', async () => {
    for (let at = 0; at < payloadAt; at += 7) {
      const altered = Buffer.from(whole);
      altered[at]! ^= 1;
      await expect(readBack(altered)).rejects.toMatchObject({ name: 'BlobBroken' });
    }
  });

  it('refuses a header that names another record than it was sealed for', async () => {
    const at = whole.indexOf(RECORD);
    const renamed = Buffer.from(whole);
    renamed.write(RECORD.replace('c3', 'd4'), at);
    await expect(readBack(renamed)).rejects.toMatchObject({ problem: 'altered' });
    const unnamed = Buffer.concat([whole.subarray(0, at - 18), whole.subarray(at + RECORD.length + 2)]);
    expect(unnamed.subarray(0, 300).includes('recours-record')).toBe(false);
    await expect(readBack(unnamed)).rejects.toMatchObject({ problem: 'altered' });
  });

  it("tells another case's file from a broken one", async () => {
    writeFileSync(file, whole);
    const other = await CaseKey.generate();
    await expect(AgeFile.open(file, [other.identity])).rejects.toMatchObject({ problem: 'foreign' });
    await expect(AgeFile.open(join(folder, 'none'), [key.identity])).rejects.toMatchObject({
      problem: 'missing',
    });
  });
});
