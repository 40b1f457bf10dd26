import { BackupProblem } from './backup-problem.js';

// What lies in a backup: a tar inside an age envelope. The key first, so that the restoration knows early whether it
// may write it; then the database, taken before the files, so that every file which it knows is there; the manifest
// last, because only then the hashes are known.

export const KEY_ENTRY = 'recours.key';
export const DATABASE_ENTRY = 'recours.sqlite';
export const MANIFEST_ENTRY = 'manifest.json';
const BLOB_ENTRY = /^blobs\/([0-9a-f]{2})\/([0-9a-f]{2})\/(\1\2[0-9a-f]{28})$/;

export interface ManifestEntry {
  name: string;
  bytes: number;
  /** Hex, of the bytes as they lie in the backup (a blob stays sealed for its case). */
  sha256: string;
}

export interface Manifest {
  format: 'recours-backup-1';
  blobs: number;
  bytes: number;
  entries: ManifestEntry[];
}

export function manifestOf(entries: ManifestEntry[]): Manifest {
  return {
    format: 'recours-backup-1',
    blobs: entries.filter(({ name }) => isBlobEntry(name)).length,
    bytes: entries.reduce((sum, { bytes }) => sum + bytes, 0),
    entries,
  };
}

export function blobEntry(blobId: string): string {
  return `blobs/${blobId.slice(0, 2)}/${blobId.slice(2, 4)}/${blobId}`;
}

/** Also what keeps a forged backup from writing outside the data folder. */
export function isBlobEntry(name: string): boolean {
  return BLOB_ENTRY.test(name);
}

/**
 * Holds what was found against what the manifest says: the same entries, to the last byte, and the two without
 * which nothing opens. @throws BackupProblem `broken`
 */
export function compare(manifestText: string, found: ManifestEntry[]): Manifest {
  let manifest: Partial<Manifest> | null;
  try {
    manifest = JSON.parse(manifestText) as Partial<Manifest> | null;
  } catch (error) {
    throw new BackupProblem('broken', { cause: error });
  }
  const names = new Set(found.map(({ name }) => name));
  const complete = names.has(KEY_ENTRY) && names.has(DATABASE_ENTRY) && names.size === found.length;
  const expected = manifestOf(found);
  // The manifest was written by manifestOf in the order of the entries: the same entries give the same text.
  if (!complete || JSON.stringify(manifest) !== JSON.stringify(expected)) throw new BackupProblem('broken');
  return expected;
}
