import { mkdir, open, rename, rm, type FileHandle } from 'node:fs/promises';
import { dirname } from 'node:path';
import { asStorageFull } from './blob-problem.js';

/**
 * Writes a file whole or not at all: into `<path>.part`, to the disk, then under its name, and the name to the
 * disk. Whatever breaks, the source or the disk, leaves nothing behind.
 * The source must not use a piece again that it has given.
 * @throws StorageFull, or what the source throws; EEXIST when a `.part` of that name is there
 */
export async function writeDurably(path: string, source: AsyncIterable<Uint8Array>): Promise<void> {
  const part = `${path}.part`;
  const file = await open(part, 'wx', 0o600).catch((error: unknown) => {
    throw asStorageFull(error);
  });
  try {
    try {
      for await (const pieces of gathered(source)) await writeAll(file, pieces);
      await file.sync();
    } finally {
      await file.close();
    }
    await rename(part, path);
    await syncFolder(dirname(path));
  } catch (error) {
    await rm(part, { force: true });
    throw asStorageFull(error);
  }
}

/**
 * Makes a folder (0700) and those above it, and waits until their names are on the disk. One by one: on a full disk
 * Node's own `recursive` says that nothing of that name is there.
 */
export async function makeFolder(folder: string): Promise<void> {
  try {
    await mkdir(folder, { mode: 0o700 });
  } catch (error) {
    const { code } = error as NodeJS.ErrnoException;
    if (code === 'EEXIST') return;
    if (code !== 'ENOENT') throw asStorageFull(error);
    await makeFolder(dirname(folder));
    return makeFolder(folder);
  }
  await syncFolder(dirname(folder));
}

/** A file's name lives in its folder: without this, a power cut can lose a file that is safely written. */
export async function syncFolder(folder: string): Promise<void> {
  const handle = await open(folder, 'r');
  try {
    await handle.sync();
  } finally {
    await handle.close();
  }
}

/** About a mebibyte at a time: one write for each small piece would cost more than what is written. */
async function* gathered(source: AsyncIterable<Uint8Array>): AsyncGenerator<Uint8Array[]> {
  let pieces: Uint8Array[] = [];
  let bytes = 0;
  for await (const piece of source) {
    pieces.push(piece);
    bytes += piece.length;
    if (bytes < 1024 * 1024) continue;
    yield pieces;
    pieces = [];
    bytes = 0;
  }
  if (pieces.length > 0) yield pieces;
}

async function writeAll(file: FileHandle, pieces: Uint8Array[]): Promise<void> {
  const { bytesWritten } = await file.writev(pieces);
  // A nearly full disk takes a part, and refuses the next write with its reason.
  let skipped = bytesWritten;
  for (const piece of pieces) {
    let at = Math.min(skipped, piece.length);
    skipped -= at;
    while (at < piece.length) at += (await file.write(piece, at, piece.length - at)).bytesWritten;
  }
}
