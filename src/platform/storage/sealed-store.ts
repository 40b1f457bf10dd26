import { createHash, randomBytes } from 'node:crypto';
import { rm } from 'node:fs/promises';
import { dirname } from 'node:path';
import { addAbortSignal, Readable } from 'node:stream';
import { finished } from 'node:stream/promises';
import { streaming } from '../end-of-turn.js';
import type { CaseKey } from '../crypto/case-key.js';
import { AgeFile, type ByteRange } from './age-file.js';
import { sealAge } from './age-writing.js';
import { BlobBroken, TooLarge } from './blob-problem.js';
import { blobPath, isBare, isBlobId, isOlder, listBlobs, listLeftovers } from './blob-folder.js';
import { makeFolder, writeDurably } from './durable.js';
import type { RecordedFile } from './recorded-file.js';

/** What was stored, as its record is to know it; `head`: the first 4 KiB at most, to tell the type by. */
export interface Stored extends RecordedFile {
  readonly head: Buffer;
}

/** Whose file it is to be, by an id that is made before its row; and the most plain bytes that are taken. */
export interface Filing {
  readonly record: string;
  readonly limit: number;
}

const HEAD = 4096;
/** Longer than an upload may take: whatever is younger may still belong to one. */
const SPARED_MS = 24 * 60 * 60_000;

/**
 * The files of all cases, each sealed for its case's key while it comes in: no plain byte touches the disk, and a
 * file never changes once it is there. Which blob belongs to what, only the database knows.
 */
export class SealedStore {
  /** Where this process is writing just now. */
  private readonly writing = new Set<string>();

  /** @param folder made at the first file */
  constructor(readonly folder: string) {}

  /** @throws TooLarge, StorageFull, or what the source throws; then nothing is kept. */
  async put(source: AsyncIterable<Uint8Array>, key: CaseKey, { record, limit }: Filing): Promise<Stored> {
    const blobId = randomBytes(16).toString('hex');
    const hash = createHash('sha256');
    const head: Uint8Array[] = [];
    let bytes = 0;

    async function* watched(): AsyncGenerator<Uint8Array> {
      for await (const piece of source) {
        // Copied: the source may use its buffer again.
        if (bytes < HEAD) head.push(Buffer.from(piece.subarray(0, HEAD - bytes)));
        bytes += piece.length;
        if (bytes > limit) throw new TooLarge(limit);
        hash.update(piece);
        yield piece;
      }
    }

    const path = blobPath(this.folder, blobId);
    this.writing.add(path);
    try {
      await makeFolder(dirname(path));
      await streaming(() => writeDurably(path, sealAge(watched(), key.recipient, record)));
    } catch (error) {
      // Where the disk fails before the first byte is asked for, nobody else lets go of an upload.
      if (source instanceof Readable) source.destroy();
      throw error;
    } finally {
      this.writing.delete(path);
    }
    return { id: record, blobId, bytes, sha256: hash.digest('hex'), head: Buffer.concat(head) };
  }

  /**
   * The plain bytes, or those of a range. Read to the end, all of them are the file's own or the stream errors before
   * its last piece. Destroy it if you do not read it to its end. @throws BlobBroken
   */
  async read(file: RecordedFile, key: CaseKey, range?: ByteRange): Promise<Readable> {
    const opened = await this.open(file, key);
    const isWhole = !range || (range.start === 0 && (range.end ?? Infinity) >= file.bytes - 1);
    try {
      return isWhole ? opened.whole(file.sha256) : opened.stream(range);
    } catch (error) {
      await opened.close();
      throw error;
    }
  }

  /** The whole file in memory. @throws TooLarge when it has more than `limit` bytes, BlobBroken */
  async readAll(file: RecordedFile, key: CaseKey, limit: number): Promise<Buffer> {
    if (file.bytes > limit) throw new TooLarge(limit);
    const pieces: Buffer[] = [];
    for await (const piece of await this.read(file, key)) pieces.push(piece as Buffer);
    return Buffer.concat(pieces);
  }

  /** Reads it to its end and gives nothing out. @throws BlobBroken, or whatever aborted `signal` */
  async check(file: RecordedFile, key: CaseKey, signal?: AbortSignal): Promise<void> {
    const stream = await this.read(file, key);
    if (signal) addAbortSignal(signal, stream);
    await finished(stream.resume());
  }

  /** Whether nothing was ever stored here: where one file was and is gone, its folders are left. */
  isBare(): Promise<boolean> {
    return isBare(this.folder);
  }

  /** Of all stored files some at a time, their ids. */
  list(atATime = 1000): AsyncGenerator<string[]> {
    return listBlobs(this.folder, atATime);
  }

  /** Takes the file away; nothing happens when it is gone already. */
  async remove(blobId: string): Promise<void> {
    await rm(this.path(blobId), { force: true });
  }

  /**
   * Removes what an interruption left: unfinished files, told by their name, and files that no row knows. A file is
   * there before its row, the first of a long sending for hours: what was written within the last day stays, unless
   * it is unfinished and nobody else can be writing it. When no row knows any file at all, the database is more likely
   * the wrong one than the files all orphans, and they stay.
   * @param known of some ids (a thousand at most), those that a row knows
   * @param now the present instant
   * @param isAlone whether no other process may be storing a file here
   * @returns how many were removed
   */
  async sweep(
    known: (blobIds: string[]) => Promise<Set<string>>,
    now: Date,
    isAlone = false,
  ): Promise<number> {
    const before = new Date(now.getTime() - SPARED_MS);
    let removed = 0;
    const remove = async (path: string): Promise<void> => {
      await rm(path, { force: true });
      removed++;
    };
    for (const path of await listLeftovers(this.folder))
      if ((isAlone && !this.isWriting(path)) || (await isOlder(path, before))) await remove(path);
    const orphans: string[] = [];
    let kept = 0;
    for await (const ids of this.list()) {
      const theirs = await known(ids);
      kept += theirs.size;
      orphans.push(...ids.filter((id) => !theirs.has(id)));
    }
    if (kept > 0)
      for (const path of orphans.map((id) => this.path(id)))
        if (await isOlder(path, before)) await remove(path);
    return removed;
  }

  private async open(file: RecordedFile, key: CaseKey): Promise<AgeFile> {
    const opened = await AgeFile.open(this.path(file.blobId), [key.identity]);
    if (opened.is(file)) return opened;
    await opened.close();
    throw new BlobBroken('misplaced');
  }

  private path(blobId: string): string {
    if (!isBlobId(blobId)) throw new BlobBroken('missing');
    return blobPath(this.folder, blobId);
  }

  /** @param part of a file that is not whole yet: `<path>.part` */
  private isWriting(part: string): boolean {
    return this.writing.has(part.replace(/\.part$/, ''));
  }
}
