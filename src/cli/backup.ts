import { resolve } from 'node:path';
import { ENTITIES } from '../entities.js';
import { makeBackup } from '../platform/backup/make-backup.js';
import { openHouse } from '../platform/database/open-house.js';
import { demandWhole, refuseShrunk } from './files.js';
import { interruptible } from './interruptible.js';
import { configAt, type Place } from './place.js';
import { megabytes, showProgress } from './progress.js';
import { Refused } from './refused.js';
import { tell, type Terminal } from './terminal.js';

export interface BackupOptions extends Place {
  to: string;
  out: string;
}

/**
 * Makes one file, encrypted to an age recipient whose identity is kept elsewhere, beside the running service; then reads
 * every stored file, so that one that is gone or rotten is told before the last backup that holds it is deleted.
 * @throws Refused when one is: the backup is made all the same
 */
export async function backup(options: BackupOptions, terminal: Terminal): Promise<void> {
  const config = configAt(options, terminal);
  if (config.databaseUrl) throw new Refused('postgresBackup');
  const out = resolve(terminal.folder, options.out);
  const house = await openHouse(config, { entities: ENTITIES, migrations: [] });
  try {
    await refuseShrunk(house);
    const made = await interruptible((signal) =>
      makeBackup({
        dataDir: config.dataDir,
        masterKey: house.keys,
        recipient: options.to,
        out,
        signal,
        onProgress: showProgress(terminal),
      }),
    );
    terminal.meanwhile('');
    const { blobs, bytes } = made;
    tell(terminal, 'backup.made', { out, blobs, megabytes: megabytes(bytes, terminal) });
    await demandWhole(house, config.dataDir, terminal);
  } finally {
    await house.db.close();
  }
}
