import { open, rm } from 'node:fs/promises';
import { join } from 'node:path';

/** Enough for a step of a case: a disk that does not take this much takes no step either. */
const PROBE = Buffer.alloc(256 * 1024);

/**
 * Whether the folder takes a file, to the disk. Tried, not reckoned: neither a quota nor a disk that the system has
 * set to read only shows in the room that it says is free.
 */
export async function canWriteIn(folder: string): Promise<boolean> {
  const path = join(folder, 'health.probe');
  try {
    const file = await open(path, 'w', 0o600);
    try {
      await file.writeFile(PROBE);
      await file.sync();
    } finally {
      await file.close();
      await rm(path, { force: true });
    }
    return true;
  } catch {
    return false;
  }
}
