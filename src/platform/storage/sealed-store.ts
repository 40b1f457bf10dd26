import { createHash, randomBytes } from 'node:crypto';
import { open, rm } from 'node:fs/promises';
import { dirname } from 'node:path';
import { Readable } from 'node:stream';
import type { CaseKey } from '../crypto/case-key.js';
import { payloadShape } from './age-chunks.js';
import { AgeFile, type ByteRange } from './age-file.js';
import { HEADER_LIMIT, headerEnd, NONCE } from './age-header.js';
import { sealAge } from './age-writing.js';
import { BlobBroken, TooLarge } from './blob-problem.js';
import { blobPath, isBlobId, isOlder, listBlobs, listLeftovers } from './blob-folder.js';
import { makeFolder, writeDurably } from './durable.js';

/** What was stored. `sha256` is of the plain bytes, in hex; `head` their first 4 KiB at most, to tell the type by. */
export interface Stored {
  blobId: string;
  bytes: number;
  sha256: string;
  head: Buffer;
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
  async put(source: AsyncIterable<Uint8Array>, key: CaseKey, limits: { bytes: number }): Promise<Stored> {
    const blobId = randomBytes(16).toString('hex');
    const hash = createHash('sha256');
    const head: Uint8Array[] = [];
    let bytes = 0;

    async function* watched(): AsyncGenerator<Uint8Array> {
      for await (const piece of source) {
        // Copied: the source may use its buffer again.
        if (bytes < HEAD) head.push(Buffer.from(piece.subarray(0, HEAD - bytes)));
        bytes += piece.length;
        if (bytes > limits.bytes) throw new TooLarge(limits.bytes);
        hash.update(piece);
        yield piece;
      }
    }

    const path = blobPath(this.folder, blobId);
    this.writing.add(path);
    try {
      await makeFolder(dirname(path));
      await writeDurably(path, sealAge(watched(), key.recipient));
    } catch (error) {
      // Where the disk fails before the first byte is asked for, nobody else lets go of an upload.
      if (source instanceof Readable) source.destroy();
      throw error;
    } finally {
      this.writing.delete(path);
    }
    return { blobId, bytes, sha256: hash.digest('hex'), head: Buffer.concat(head) };
  }

  /** The plain bytes, or those of a range. Destroy the stream if you do not read it to its end. @throws BlobBroken */
  async read(blobId: string, key: CaseKey, range?: ByteRange): Promise<Readable> {
    const file = await this.open(blobId, key);
    try {
      return file.stream(range);
    } catch (error) {
      await file.close();
      throw error;
    }
  }

  /** The whole file in memory. @throws TooLarge when it has more than `limit` bytes, BlobBroken */
  async readAll(blobId: string, key: CaseKey, limit: number): Promise<Buffer> {
    const file = await this.open(blobId, key);
    if (file.bytes > limit) {
      await file.close();
      throw new TooLarge(limit);
    }
    const pieces: Buffer[] = [];
    for await (const piece of file.stream()) pieces.push(piece as Buffer);
    return Buffer.concat(pieces);
  }

  /** The plain length that the file's own length tells; needs no key and so vouches for nothing. @throws BlobBroken */
  async size(blobId: string): Promise<number> {
    const file = await open(this.path(blobId), 'r').catch((error: NodeJS.ErrnoException) => {
      throw error.code === 'ENOENT' ? new BlobBroken('missing') : error;
    });
    try {
      const { buffer, bytesRead } = await file.read(Buffer.alloc(HEADER_LIMIT), 0, HEADER_LIMIT, 0);
      const end = headerEnd(buffer.subarray(0, bytesRead));
      if (end === null) throw new BlobBroken('altered');
      return payloadShape((await file.stat()).size - end - NONCE).bytes;
    } finally {
      await file.close();
    }
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
    for await (const ids of listBlobs(this.folder, 1000)) {
      const theirs = await known(ids);
      kept += theirs.size;
      orphans.push(...ids.filter((id) => !theirs.has(id)));
    }
    if (kept > 0)
      for (const path of orphans.map((id) => this.path(id)))
        if (await isOlder(path, before)) await remove(path);
    return removed;
  }

  private open(blobId: string, key: CaseKey): Promise<AgeFile> {
    return AgeFile.open(this.path(blobId), [key.identity]);
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
