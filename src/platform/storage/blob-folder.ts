import { readdir, stat } from 'node:fs/promises';
import { join } from 'node:path';

// Where the blobs lie: `<folder>/ab/cd/abcd…`, by the first four digits of a random id, so that no folder grows
// large and no name tells anything.

const BLOB_ID = /^[0-9a-f]{32}$/;

/** Only such a text may become part of a path. */
export function isBlobId(text: string): boolean {
  return BLOB_ID.test(text);
}

export function blobPath(folder: string, blobId: string): string {
  return join(folder, blobId.slice(0, 2), blobId.slice(2, 4), blobId);
}

/** Whether nothing is in the folder but what a file system keeps at the top of a disk; true where it is not. */
export async function isBare(folder: string): Promise<boolean> {
  return (await namesIn(folder)).every((name) => name === 'lost+found');
}

/** The ids of all blobs, some at a time, in no particular order; none when the folder was not made yet. */
export async function* listBlobs(folder: string, atATime: number): AsyncGenerator<string[]> {
  let some: string[] = [];
  for await (const { name } of everyFile(folder)) {
    if (!isBlobId(name)) continue;
    some.push(name);
    if (some.length === atATime) {
      yield some;
      some = [];
    }
  }
  if (some.length > 0) yield some;
}

/** The paths of files that were never finished. */
export async function listLeftovers(folder: string): Promise<string[]> {
  const leftovers: string[] = [];
  for await (const { name, path } of everyFile(folder)) if (name.endsWith('.part')) leftovers.push(path);
  return leftovers;
}

/** Whether the file was last written before this instant; false when it is gone. */
export async function isOlder(path: string, than: Date): Promise<boolean> {
  try {
    return (await stat(path)).mtimeMs < than.getTime();
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code === 'ENOENT') return false;
    throw error;
  }
}

async function* everyFile(folder: string): AsyncGenerator<{ name: string; path: string }> {
  for (const first of await namesIn(folder)) {
    for (const second of await namesIn(join(folder, first))) {
      for (const name of await namesIn(join(folder, first, second))) {
        yield { name, path: join(folder, first, second, name) };
      }
    }
  }
}

async function namesIn(folder: string): Promise<string[]> {
  try {
    return await readdir(folder);
  } catch (error) {
    const code = (error as NodeJS.ErrnoException).code;
    if (code === 'ENOENT' || code === 'ENOTDIR') return [];
    throw error;
  }
}
