import { existsSync, readFileSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import SQLite from 'better-sqlite3-multiple-ciphers';
import { createApp } from '../../src/app.js';
import { ENTITIES, MIGRATIONS } from '../../src/entities.js';
import { JournalEntry } from '../../src/journal/journal-entry.entity.js';
import { JournalService } from '../../src/journal/journal.service.js';
import { SystemClock } from '../../src/platform/clock.js';
import { unlock } from '../../src/platform/crypto/database-key.js';
import { MasterKey } from '../../src/platform/crypto/master-key.js';
import { Database, DATABASE_FILE } from '../../src/platform/database/database.js';
import { openHouse } from '../../src/platform/database/open-house.js';
import { writeAsBefore } from '../journal/as-before.js';
import type { ChildService } from '../support/child-service.js';

/** A data folder as a version with so many migrations left it: one at least, since no start makes a house. */
export async function beginAnew(service: ChildService, made: number): Promise<void> {
  rmSync(service.data, { recursive: true, force: true });
  const place = { dataDir: service.data, keyFile: service.keyFile, databaseUrl: null };
  const tables = { entities: ENTITIES, migrations: MIGRATIONS.slice(0, made) };
  const { db, keys } = await openHouse(place, tables, { begin: true });
  const at = new SystemClock().now().toISOString();
  await db.write((manager) => writeAsBefore(manager, keys.journal, 'install.begin', at));
  await db.close();
}

/** How many migrations are committed in a data folder, which is left as it is. */
export function migrationsIn(folder: string, keyFile: string): number {
  const file = join(folder, DATABASE_FILE);
  if (!existsSync(file) || readFileSync(file).length === 0) return 0;
  const db = new SQLite(file, { readonly: true });
  try {
    unlock(db, MasterKey.read(keyFile).database);
    if (!db.prepare("SELECT 1 FROM sqlite_schema WHERE name = 'migration'").get()) return 0;
    return db.prepare('SELECT count(*) FROM migration').pluck().get() as number;
  } finally {
    db.close();
  }
}

/** Starts the service on a data folder, in this process, and tells all that a start must have made. */
export async function started(service: ChildService, dataDir: string, begin = false): Promise<object> {
  const { keyFile, url: publicUrl } = service;
  const config = { port: 0, dataDir, keyFile, databaseUrl: null, publicUrl, demo: false };
  const app = await createApp(config, { begin });
  try {
    return await told(app.get(Database), app.get(MasterKey));
  } finally {
    await app.close();
  }
}

/** What must be alike wherever a start has come to its end: every table as it is made, each thing done once. */
export async function told(db: Database, keys: MasterKey): Promise<object> {
  const rows = async (sql: string): Promise<object[]> => db.read.query(sql);
  return {
    migrations: (await rows('SELECT name FROM migration ORDER BY id')).map((row) => Object.values(row)[0]),
    ...(await tables(rows)),
    lists: await rows('SELECT list, code, origin, version FROM list_item ORDER BY list, code'),
    ones: (
      await rows(
        'SELECT (SELECT count(*) FROM organisation) AS organisations, (SELECT count(*) FROM key_check) AS keys',
      )
    )[0],
    loaded: await db.read.countBy(JournalEntry, { action: 'list.load' }),
    begun: await db.read.countBy(JournalEntry, { action: 'install.begin' }),
    breaks: await new JournalService(db, keys).breaks(),
    integrity: await rows('PRAGMA integrity_check'),
  };
}

/** Not as they are written: TypeORM words a table otherwise when it reads it between two migrations. */
async function tables(rows: (sql: string) => Promise<object[]>): Promise<object> {
  const each = "FROM sqlite_schema t JOIN pragma_%(t.name) x WHERE t.type = 'table' ORDER BY 1, 2";
  const of = (pragma: string, what: string): Promise<object[]> =>
    rows(`SELECT t.name AS of, ${what} ${each.replace('%', pragma)}`);
  return {
    columns: await of('table_info', 'x.name, x.type, x."notnull", x.pk'),
    references: await of('foreign_key_list', 'x."from", x."table", x."to"'),
    indices: await of('index_list', 'x.name, x."unique"'),
    triggers: await rows(
      "SELECT name, sql FROM sqlite_schema WHERE type IN ('index', 'trigger') ORDER BY name",
    ),
  };
}
