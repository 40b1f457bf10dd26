import { existsSync, realpathSync } from 'node:fs';
import { readdir, rm } from 'node:fs/promises';
import { basename, dirname, join, relative, sep } from 'node:path';
import { DATABASE_ENTRY } from './manifest.js';

/** Where a restoration gathers everything until all of it is proved: half a restoration is never taken for a whole. */
export const STAGING = 'restoring.part';

/**
 * Whether nothing is there; what a file system keeps at the top of a disk does not count.
 * @param but names that do not count either
 */
export async function isEmpty(folder: string, but: readonly string[] = []): Promise<boolean> {
  if (!existsSync(folder)) return true;
  return (await readdir(folder)).every((name) => name === 'lost+found' || but.includes(name));
}

/** Whether a path lies in a folder, wherever links lead; neither needs to exist. */
export function liesIn(path: string, folder: string): boolean {
  const way = relative(real(folder), real(path));
  return way !== '..' && !way.startsWith(`..${sep}`);
}

/** Takes away what a restoration may have put into a folder that was empty. */
export async function emptyAgain(folder: string): Promise<void> {
  for (const name of [STAGING, 'blobs', DATABASE_ENTRY]) {
    await rm(join(folder, name), { recursive: true, force: true });
  }
}

function real(path: string): string {
  if (existsSync(path)) return realpathSync(path);
  const parent = dirname(path);
  return parent === path ? path : join(real(parent), basename(path));
}
