import { createHash } from 'node:crypto';
import { existsSync } from 'node:fs';
import { open, rm, type FileHandle } from 'node:fs/promises';
import { join } from 'node:path';
import { pipeline } from 'node:stream/promises';
import { pack, type Pack } from 'tar-stream';
import type { MasterKey } from '../crypto/master-key.js';
import { sealAge } from '../storage/age-writing.js';
import { newHeader } from '../storage/age-header.js';
import { blobPath, listBlobs } from '../storage/blob-folder.js';
import { StorageFull } from '../storage/blob-problem.js';
import { writeDurably } from '../storage/durable.js';
import { BackupProblem } from './backup-problem.js';
import {
  blobEntry,
  DATABASE_ENTRY,
  KEY_ENTRY,
  MANIFEST_ENTRY,
  manifestOf,
  type Manifest,
  type ManifestEntry,
} from './manifest.js';
import { takeSnapshot } from './snapshot.js';

/** How far it is: entries (the key, the database, each file) and their bytes so far. */
export interface BackupProgress {
  entries: number;
  bytes: number;
}

export interface BackupRequest {
  dataDir: string;
  masterKey: MasterKey;
  /** `age1…`, whose identity is kept away from this machine. */
  recipient: string;
  /** The file to make; must not exist. */
  out: string;
  onProgress?: (progress: BackupProgress) => void;
  /** Ends it. */
  signal?: AbortSignal;
}

/**
 * Makes one file from which everything can be restored by whoever holds the recipient's identity, beside the running
 * service, in constant memory. @throws BackupProblem, or whatever aborted `signal`; then no file is left
 */
export async function makeBackup(request: BackupRequest): Promise<Manifest> {
  const { dataDir, masterKey, recipient, out, signal } = request;
  if (existsSync(out) || existsSync(`${out}.part`)) throw new BackupProblem('exists');
  // Tried before an hour is spent on the rest.
  await newHeader(recipient, null).catch((error: unknown) => {
    throw new BackupProblem('recipient', { cause: error });
  });
  const path = await takeSnapshot(dataDir, masterKey.database);
  let snapshot: FileHandle;
  try {
    snapshot = await open(path, 'r');
  } finally {
    // Open, it can be read to its end; without a name, nothing is left of it should the power go.
    await rm(path, { force: true });
  }
  const tar = pack();
  const filled = fill(tar, snapshot, request);
  filled.catch((error: Error) => tar.destroy(error));
  try {
    await writeDurably(out, sealAge(untilAborted(tar as AsyncIterable<Buffer>, signal), recipient, null));
    return await filled;
  } catch (error) {
    tar.destroy();
    await filled.catch(() => undefined);
    throw error instanceof StorageFull ? new BackupProblem('full', { cause: error }) : error;
  } finally {
    await snapshot.close();
  }
}

/** The pieces, until somebody wants no more. @throws whatever aborted `signal` */
async function* untilAborted(pieces: AsyncIterable<Buffer>, signal?: AbortSignal): AsyncGenerator<Buffer> {
  for await (const piece of pieces) {
    signal?.throwIfAborted();
    yield piece;
  }
}

async function fill(tar: Pack, snapshot: FileHandle, request: BackupRequest): Promise<Manifest> {
  const entries: ManifestEntry[] = [];
  let bytes = 0;
  const note = (entry: ManifestEntry): void => {
    entries.push(entry);
    bytes += entry.bytes;
    request.onProgress?.({ entries: entries.length, bytes });
  };

  note(await addText(tar, KEY_ENTRY, request.masterKey.text()));
  note(await addFile(tar, DATABASE_ENTRY, snapshot));
  const blobs = join(request.dataDir, 'blobs');
  for await (const ids of listBlobs(blobs, 1000)) {
    for (const id of ids) {
      const file = await openIfThere(blobPath(blobs, id));
      // A case may be erased while this runs: then its file shall not be in the backup either.
      if (!file) continue;
      try {
        note(await addFile(tar, blobEntry(id), file));
      } finally {
        await file.close();
      }
    }
  }
  const manifest = manifestOf(entries);
  await addText(tar, MANIFEST_ENTRY, JSON.stringify(manifest));
  tar.finalize();
  return manifest;
}

async function addText(tar: Pack, name: string, text: string): Promise<ManifestEntry> {
  return add(tar, name, Buffer.byteLength(text), [Buffer.from(text)]);
}

async function addFile(tar: Pack, name: string, file: FileHandle): Promise<ManifestEntry> {
  const { size } = await file.stat();
  return add(
    tar,
    name,
    size,
    file.createReadStream({ start: 0, autoClose: false, highWaterMark: 1024 * 1024 }),
  );
}

async function add(
  tar: Pack,
  name: string,
  bytes: number,
  content: AsyncIterable<Buffer> | Iterable<Buffer>,
): Promise<ManifestEntry> {
  const hash = createHash('sha256');
  async function* hashed(): AsyncGenerator<Buffer> {
    for await (const piece of content) {
      hash.update(piece);
      yield piece;
    }
  }
  // No time and no owner: when a file came in is nobody's business but the database's.
  await pipeline(hashed(), tar.entry({ name, size: bytes, mode: 0o600, mtime: new Date(0) }));
  return { name, bytes, sha256: hash.digest('hex') };
}

async function openIfThere(path: string): Promise<FileHandle | null> {
  return open(path, 'r').catch((error: NodeJS.ErrnoException) => {
    if (error.code === 'ENOENT') return null;
    throw error;
  });
}
