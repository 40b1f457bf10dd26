import { readFileSync } from 'node:fs';
import { resolve } from 'node:path';
import { restoreBackup } from '../platform/backup/restore-backup.js';
import { megabytes, showProgress } from './backup.js';
import { tell, type Terminal } from './terminal.js';

export interface RestoreOptions {
  from: string;
  identity: string;
  data: string;
  keyFile: string;
}

/** Puts a backup into an empty folder, and its key where it is told to. */
export async function restore(options: RestoreOptions, terminal: Terminal): Promise<void> {
  const at = (path: string): string => resolve(terminal.folder, path);
  const there = { dataDir: at(options.data), keyFile: at(options.keyFile) };
  const made = await restoreBackup({
    ...there,
    from: at(options.from),
    // From stdin, an identity that `age -d` has just opened never touches this machine's disk.
    identity: readFileSync(options.identity === '-' ? 0 : at(options.identity), 'utf8'),
    onProgress: showProgress(terminal),
  });
  terminal.meanwhile('');
  tell(terminal, 'restore.done', { ...there, blobs: made.blobs, megabytes: megabytes(made.bytes, terminal) });
}
