import { resolve } from 'node:path';
import { makeBackup, type BackupProgress } from '../platform/backup/make-backup.js';
import { MasterKey } from '../platform/crypto/master-key.js';
import { configAt, type Place } from './place.js';
import { Refused } from './refused.js';
import { tell, words, type Terminal } from './terminal.js';

export interface BackupOptions extends Place {
  to: string;
  out: string;
}

/** Makes one file, encrypted to an age recipient whose identity is kept elsewhere, beside the running service. */
export async function backup(options: BackupOptions, terminal: Terminal): Promise<void> {
  const { dataDir, keyFile, databaseUrl } = configAt(options, terminal);
  if (databaseUrl) throw new Refused('postgresBackup');
  const out = resolve(terminal.folder, options.out);
  const made = await makeBackup({
    dataDir,
    masterKey: MasterKey.read(keyFile),
    recipient: options.to,
    out,
    onProgress: showProgress(terminal),
  });
  terminal.meanwhile('');
  tell(terminal, 'backup.made', { out, blobs: made.blobs, megabytes: megabytes(made.bytes, terminal) });
}

/** Five times a second at most: there may be a hundred thousand files. */
export function showProgress(terminal: Terminal): (progress: BackupProgress) => void {
  let shown = 0;
  return ({ entries, bytes }) => {
    if (performance.now() - shown < 200) return;
    shown = performance.now();
    terminal.meanwhile(words(terminal, 'progress', { entries, megabytes: megabytes(bytes, terminal) }));
  };
}

export const megabytes = (bytes: number, { language }: Terminal): string =>
  (bytes / 1e6).toLocaleString(language, { maximumFractionDigits: 1, minimumFractionDigits: 1 });
