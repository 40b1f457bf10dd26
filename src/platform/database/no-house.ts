import { existsSync, statSync } from 'node:fs';
import type { DataSource } from 'typeorm';
import { KeyCheck } from './key-check.entity.js';

/**
 * What should be there is not: most likely a disk that is not mounted. `folder`: no database in the data folder;
 * `server`: none on PostgreSQL; `files`: records that have files, and not one file. Only `init` and `restore` make a
 * house: one that is begun by mistake says that it is well, and its backups push the real ones out.
 */
export class NoHouse extends Error {
  override readonly name = 'NoHouse';

  constructor(readonly what: 'folder' | 'server' | 'files') {
    super(`no house: ${what}`);
  }
}

/** Before a file is made. @throws NoHouse */
export function refuseEmptyFolder(database: string): void {
  if (!existsSync(database) || statSync(database).size === 0) throw new NoHouse('folder');
}

/** A house has its key's row from its first start on; before that nothing is in it. @throws NoHouse */
export async function refuseNone(writer: DataSource, what: 'folder' | 'server'): Promise<void> {
  const runner = writer.createQueryRunner();
  try {
    if ((await runner.hasTable('key_check')) && (await runner.manager.countBy(KeyCheck, {})) > 0) return;
  } finally {
    await runner.release();
  }
  throw new NoHouse(what);
}
