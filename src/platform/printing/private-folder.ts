import { existsSync, mkdtempSync, readdirSync, rmSync, statfsSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { isAlive } from '../is-alive.js';

const PREFIX = 'recours-print-';
const MEMORY = '/dev/shm';
const ROOM_NEEDED = 256 * 1024 * 1024;

/**
 * A folder (0700) for what Chromium insists on writing: its profile, its caches, its temporary files. It lies in
 * memory where the machine offers that (Linux), so that whatever a Chromium to come may spill never reaches a disk;
 * today's was seen to write nothing of a page as long as the PDF is not asked for as a stream.
 */
export function makePrivateFolder(): string {
  const parent = inMemory() ? MEMORY : tmpdir();
  return mkdtempSync(join(parent, `${PREFIX}${process.pid}-`));
}

/** Chromium's last children may still write while the folder is being removed: hence the retries. */
export function removePrivateFolder(folder: string): void {
  rmSync(folder, { recursive: true, force: true, maxRetries: 10, retryDelay: 50 });
}

/** Below 256 MB, as in a container by default, Chromium would find it full. */
function inMemory(): boolean {
  try {
    const { bavail, bsize } = statfsSync(MEMORY);
    return bavail * bsize >= ROOM_NEEDED;
  } catch {
    return false;
  }
}

/** A service that was killed could not tidy up; the next one does it when it starts. */
export function sweepPrivateFolders(): void {
  for (const parent of [MEMORY, tmpdir()]) if (existsSync(parent)) sweep(parent);
}

function sweep(parent: string): void {
  for (const name of readdirSync(parent).filter((entry) => entry.startsWith(PREFIX))) {
    const owner = Number(name.slice(PREFIX.length).split('-')[0]);
    if (Number.isInteger(owner) && !isAlive(owner)) {
      rmSync(join(parent, name), { recursive: true, force: true });
    }
  }
}
