import { join } from 'node:path';
import SQLite from 'better-sqlite3-multiple-ciphers';
import { DataSource, type DataSourceOptions, type EntityManager } from 'typeorm';
import { unlock } from '../crypto/database-key.js';
import type { DatabaseOptions, Opened } from './database.js';
import { machineFault } from '../faults.js';
import { refuseEmptyFolder, refuseNone } from './no-house.js';
import { refuseNewer } from './newer.js';
import { shared } from './shared-options.js';

export const DATABASE_FILE = 'recours.sqlite';

/** One encrypted file, with one connection that writes and one that only reads. @throws NoHouse, WrongKey, NewerDatabase */
export async function openSqlite(options: DatabaseOptions): Promise<Opened> {
  if (!options.begin) refuseEmptyFolder(join(options.dataDir, DATABASE_FILE));
  const at = (readonly: boolean): DataSourceOptions => ({
    ...shared(options),
    type: 'better-sqlite3',
    driver: SQLite,
    database: join(options.dataDir, DATABASE_FILE),
    readonly,
    timeout: 10_000,
    migrations: readonly ? [] : options.migrations,
    prepareDatabase: (db: SQLite.Database) => prepare(db, options.key, readonly),
  });
  const writer = await new DataSource(at(false)).initialize();
  const { databaseConnection: raw } = writer.driver as unknown as { databaseConnection: SQLite.Database };
  try {
    if (!options.begin) await refuseNone(writer, 'folder');
    // Who asks for no migrations only looks, and may do so whatever version wrote last.
    if (options.migrations.length > 0) {
      await refuseNewer(writer);
      await writer.runMigrations({ transaction: 'each' });
      countWhatTablesHold(raw, options);
    }
    const reader = await new DataSource(at(true)).initialize();
    return { writer, reader, snapshot: (look) => aside(at(true), look), raw };
  } catch (error) {
    await writer.destroy();
    throw error;
  }
}

/** On a connection of its own: on the reader's, everybody else would be shown what stood then, too. */
async function aside<T>(
  options: DataSourceOptions,
  look: (manager: EntityManager) => Promise<T>,
): Promise<T> {
  const source = await new DataSource(options).initialize();
  try {
    return await source.transaction(look);
  } finally {
    await source.destroy();
  }
}

function prepare(db: SQLite.Database, key: Buffer, readonly: boolean): void {
  unlock(db, key);
  if (readonly) {
    // Each page is decrypted whenever it is fetched anew: a search of two letters looks through 4 MB of 20,000 cases in
    // 6 ms with this, in 24 without, and everybody waits meanwhile.
    db.pragma('cache_size = -16000');
    return;
  }
  db.pragma('journal_mode = WAL');
  db.pragma('synchronous = FULL');
  // INSERT OR REPLACE deletes without asking the triggers that guard the journal, unless told so.
  db.pragma('recursive_triggers = ON');
  // A deferred BEGIN that reads before it writes fails at once when another process (the command line)
  // wrote in between; an immediate one waits its turn.
  const compile = db.prepare.bind(db);
  db.prepare = ((sql: string) =>
    compile(sql === 'BEGIN TRANSACTION' ? 'BEGIN IMMEDIATE' : sql)) as typeof db.prepare;
}

/**
 * Counted where it changed much: SQLite guesses otherwise, and walks a whole index for five rows. A disk that cannot be
 * written, or is damaged, keeps nobody from reading what can be read: the counts of last time do, and /health tells.
 */
function countWhatTablesHold(raw: SQLite.Database, { onFault }: DatabaseOptions): void {
  try {
    raw.pragma('optimize = 0x10002');
  } catch (error) {
    if (machineFault(error) === null) throw error;
    onFault?.(error);
  }
}
