import { createHash } from 'node:crypto';
import { open, type FileHandle } from 'node:fs/promises';
import { Readable } from 'node:stream';
import { HEADER_LIMIT, readHeader } from './age-header.js';
import { CHUNK, openChunk, payloadShape, SEALED_CHUNK } from './age-chunks.js';
import { BlobBroken } from './blob-problem.js';
import type { RecordedFile } from './recorded-file.js';

/** Chunks fetched by one read (1 MiB): the disk's answer costs more than the cipher. */
const AT_A_TIME = 16;

/** Plain bytes from `start` to `end`, both counted in, as in an HTTP range; without an `end`, to the last byte. */
export interface ByteRange {
  start: number;
  end?: number;
}

/**
 * An age file opened for reading, from anywhere in it. Opening authenticates the header and the last chunk, so a
 * file that was cut short is refused before its first byte is given out, and `bytes` can be believed.
 * Close it, or let the end (or the destruction) of its one stream do so.
 */
export class AgeFile {
  private constructor(
    private readonly file: FileHandle,
    private readonly key: Buffer,
    private readonly payloadAt: number,
    private readonly chunks: number,
    private readonly lastChunk: Buffer,
    /** The plain length. */
    readonly bytes: number,
    /** Id of the record whose file it says it is; null in a backup, and in files of before it was written there. */
    private readonly record: string | null,
  ) {}

  /** @throws BlobBroken @param identities `AGE-SECRET-KEY-1…`, any of which may open it */
  static async open(path: string, identities: string[]): Promise<AgeFile> {
    const file = await open(path, 'r').catch((error: NodeJS.ErrnoException) => {
      throw error.code === 'ENOENT' ? new BlobBroken('missing') : error;
    });
    try {
      const { size } = await file.stat();
      const start = await readAt(file, 0, Math.min(HEADER_LIMIT, size));
      const { payloadAt, payloadKey, record } = await readHeader(start, identities);
      const { chunks, bytes } = payloadShape(size - payloadAt);
      const lastAt = payloadAt + (chunks - 1) * SEALED_CHUNK;
      const last = openChunk(payloadKey, chunks - 1, true, await readAt(file, lastAt, size - lastAt));
      return new AgeFile(file, payloadKey, payloadAt, chunks, last, bytes, record);
    } catch (error) {
      await file.close();
      throw error;
    }
  }

  /**
   * Whether it is the file that a record knows, as far as opening tells: by the name in its header, by its length, and
   * where it is so short that all of it has been read by now, by its hash.
   */
  is({ id, bytes, sha256 }: RecordedFile): boolean {
    const isNamed = this.record === null || this.record === id;
    return isNamed && this.bytes === bytes && (this.chunks > 1 || hashOf(this.lastChunk) === sha256);
  }

  /** The plain bytes; errors with BlobBroken where they cannot be vouched for. @throws RangeError outside the file */
  stream(range: ByteRange = { start: 0 }): Readable {
    return this.readable(this.pieces(range.start, Math.min(range.end ?? Infinity, this.bytes - 1)));
  }

  /** All of it, its last piece only when all have this hash; errors with BlobBroken `misplaced` before it otherwise. */
  whole(sha256: string): Readable {
    return this.readable(this.heldTo(sha256));
  }

  close(): Promise<void> {
    return this.file.close();
  }

  private readable(pieces: AsyncGenerator<Buffer, undefined>): Readable {
    return new Readable({
      highWaterMark: CHUNK,
      read() {
        pieces.next().then(
          ({ value }) => this.push(value ?? null),
          (error: Error) => this.destroy(error),
        );
      },
      destroy: (error, done) => {
        this.close().then(
          () => done(error),
          (failure: Error) => done(error ?? failure),
        );
      },
    });
  }

  private async *heldTo(sha256: string): AsyncGenerator<Buffer, undefined> {
    const hash = createHash('sha256');
    let held: Buffer | undefined;
    for await (const plain of this.opened(0, this.chunks - 1)) {
      if (held) yield held;
      hash.update(plain);
      held = plain;
    }
    if (hash.digest('hex') !== sha256) throw new BlobBroken('misplaced');
    if (held) yield held;
    return undefined;
  }

  private pieces(start: number, end: number): AsyncGenerator<Buffer, undefined> {
    const inside =
      Number.isSafeInteger(start) && start >= 0 && (start <= end || (start === 0 && this.bytes === 0));
    if (!inside) throw new RangeError(`no byte ${start} in ${this.bytes}`);
    return this.walk(start, end);
  }

  private async *walk(start: number, end: number): AsyncGenerator<Buffer, undefined> {
    let index = Math.floor(start / CHUNK);
    for await (const plain of this.opened(index, Math.floor(end / CHUNK))) {
      yield plain.subarray(Math.max(0, start - index * CHUNK), end + 1 - index * CHUNK);
      index++;
    }
    return undefined;
  }

  /** The chunks from the first to the last, both counted in; none when the last is before the first. */
  private async *opened(first: number, last: number): AsyncGenerator<Buffer> {
    for (let index = first; index <= last && index < this.chunks - 1;) {
      const count = Math.min(AT_A_TIME, last - index + 1, this.chunks - 1 - index);
      const sealed = await readAt(this.file, this.payloadAt + index * SEALED_CHUNK, count * SEALED_CHUNK);
      for (let at = 0; at < sealed.length; at += SEALED_CHUNK, index++) {
        yield openChunk(this.key, index, false, sealed.subarray(at, at + SEALED_CHUNK));
      }
    }
    if (last === this.chunks - 1) yield this.lastChunk;
  }
}

const hashOf = (bytes: Buffer): string => createHash('sha256').update(bytes).digest('hex');

/** Exactly so many bytes; a read may give fewer than it was asked for. @throws BlobBroken when they are not there */
async function readAt(file: FileHandle, position: number, length: number): Promise<Buffer> {
  const bytes = Buffer.allocUnsafe(length);
  for (let filled = 0; filled < length;) {
    const { bytesRead } = await file.read(bytes, filled, length - filled, position + filled);
    if (bytesRead === 0) throw new BlobBroken('altered');
    filled += bytesRead;
  }
  return bytes;
}
