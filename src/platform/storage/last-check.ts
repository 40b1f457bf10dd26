import { readFile, rm } from 'node:fs/promises';
import { join } from 'node:path';
import { Readable } from 'node:stream';
import { writeDurably } from './durable.js';

/**
 * What the last reading of all stored files found. It stands in a file beside them: whoever reads them may do so beside
 * a service of another version, whose tables he does not know. It says nothing of any case.
 */
export interface LastCheck {
  /** ISO 8601, UTC. */
  readonly at: string;
  /** Files that were missing, altered or another record's. */
  readonly faults: number;
}

const inFolder = (dataDir: string): string => join(dataDir, 'files-checked.json');

export async function noteCheck(dataDir: string, check: LastCheck): Promise<void> {
  const path = inFolder(dataDir);
  await rm(`${path}.part`, { force: true });
  await writeDurably(path, Readable.from([Buffer.from(JSON.stringify(check))]));
}

/** Null where nobody has looked yet. */
export async function lastCheck(dataDir: string): Promise<LastCheck | null> {
  try {
    const { at, faults } = JSON.parse(await readFile(inFolder(dataDir), 'utf8')) as Partial<LastCheck>;
    return typeof at === 'string' && Number.isSafeInteger(faults) ? { at, faults: Number(faults) } : null;
  } catch {
    // No page fails for the want of it.
    return null;
  }
}
