import { readFileSync } from 'node:fs';
import { resolve } from 'node:path';
import { restoreBackup } from '../platform/backup/restore-backup.js';
import { interruptible } from './interruptible.js';
import { megabytes, showProgress } from './progress.js';
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
  // From stdin, an identity that `age -d` has just opened never touches this machine's disk.
  const identity = readFileSync(options.identity === '-' ? 0 : at(options.identity), 'utf8');
  const made = await interruptible((signal) =>
    restoreBackup({ ...there, from: at(options.from), identity, signal, onProgress: showProgress(terminal) }),
  );
  terminal.meanwhile('');
  tell(terminal, 'restore.done', { ...there, blobs: made.blobs, megabytes: megabytes(made.bytes, terminal) });
}
