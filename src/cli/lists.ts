import { existsSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { readListFiles, SHIPPED_LISTS } from '../directory/list-files.js';
import { ListLoading } from '../directory/list-loading.service.js';
import { ENTITIES, MIGRATIONS } from '../entities.js';
import { UnitOfWork } from '../journal/unit-of-work.js';
import { SystemClock } from '../platform/clock.js';
import { DATABASE_FILE } from '../platform/database/database.js';
import { openHouse } from '../platform/database/open-house.js';
import { configAt, type Place } from './place.js';
import { Refused } from './refused.js';
import { words, type Terminal } from './terminal.js';

/**
 * Loads lists out of a folder, or the shipped ones, beside a service that runs (which knows of it within seconds). May
 * be repeated; what somebody edited stays, nothing is deleted. @throws ListFileProblem, and nothing is changed then
 */
export async function load(folder: string | undefined, place: Place, terminal: Terminal): Promise<void> {
  const config = configAt(place, terminal);
  if (!config.databaseUrl && !existsSync(join(config.dataDir, DATABASE_FILE)))
    throw new Refused('problem.no-database');
  const lists = readListFiles(folder === undefined ? SHIPPED_LISTS : resolve(terminal.folder, folder));
  const { db, keys } = await openHouse(config, { entities: ENTITIES, migrations: MIGRATIONS });
  try {
    const loading = new ListLoading(db, new UnitOfWork(db, new SystemClock(), keys));
    const { added, updated, kept } = await loading.load(lists, folder === undefined ? 'shipped' : 'loaded');
    const parts = Object.entries({ added, updated, kept }).map(([name, count]) =>
      words(terminal, `lists.${name}`, { count }),
    );
    terminal.out(`${parts.join('\n')}\n`);
  } finally {
    await db.close();
  }
}
