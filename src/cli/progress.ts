import type { BackupProgress } from '../platform/backup/make-backup.js';
import { words, type Terminal } from './terminal.js';

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
