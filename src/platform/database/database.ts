import { join } from 'node:path';
import {
  DataSource,
  type DataSourceOptions,
  type EntityManager,
  type EntitySchema,
  type MigrationInterface,
} from 'typeorm';
import SQLite from 'better-sqlite3-multiple-ciphers';
import { unlock } from '../crypto/database-key.js';
import { Naming } from './naming.js';

type Class<T> = new () => T;
export interface DatabaseOptions {
  readonly dataDir: string;
  readonly databaseUrl: string | null;
  /** 32 bytes; opens the SQLite file. PostgreSQL does not use it. */
  readonly key: Buffer;
  readonly entities: (Class<object> | EntitySchema)[];
  readonly migrations: Class<MigrationInterface>[];
}

export const DATABASE_FILE = 'recours.sqlite';

/**
 * The database with its two ways in. `read` sees only what is committed; every write goes through `write`,
 * one at a time on SQLite. TypeORM holds a single SQLite connection: transactions begun together on it mix,
 * and a reader on it sees what another request has not committed.
 */
export class Database {
  private tail: Promise<unknown> = Promise.resolve();
  private constructor(
    readonly engine: 'sqlite' | 'postgres',
    private readonly writer: DataSource,
    private readonly reader: DataSource,
    /** The connection under `writer`; null on PostgreSQL. */
    private readonly raw: SQLite.Database | null,
  ) {}

  /** Opens, migrates and returns. @throws WrongKey when the key does not open the file; nothing is changed then. */
  static async open(options: DatabaseOptions): Promise<Database> {
    const shared = {
      entities: options.entities,
      namingStrategy: new Naming(),
      synchronize: false,
      logging: false,
      migrationsTableName: 'migration',
    } as const;
    if (options.databaseUrl) {
      const source = new DataSource({
        ...shared,
        type: 'postgres',
        url: options.databaseUrl,
        migrations: options.migrations,
      });
      await source.initialize();
      await source.runMigrations({ transaction: 'each' });
      return new Database('postgres', source, source, null);
    }
    const sqlite = (readonly: boolean): DataSourceOptions => ({
      ...shared,
      type: 'better-sqlite3',
      driver: SQLite,
      database: join(options.dataDir, DATABASE_FILE),
      readonly,
      timeout: 10_000,
      migrations: readonly ? [] : options.migrations,
      prepareDatabase: (db: SQLite.Database) => prepareSqlite(db, options.key, readonly),
    });
    const writer = await new DataSource(sqlite(false)).initialize();
    const { databaseConnection: raw } = writer.driver as unknown as { databaseConnection: SQLite.Database };
    try {
      await writer.runMigrations({ transaction: 'each' });
      return new Database('sqlite', writer, await new DataSource(sqlite(true)).initialize(), raw);
    } catch (error) {
      await writer.destroy();
      throw error;
    }
  }

  /** Reads what is committed. Never write through it: SQLite refuses, PostgreSQL must not be trusted to. */
  get read(): EntityManager {
    return this.reader.manager;
  }

  /** The entities' metadata, for the drift test and for the bench. */
  get source(): DataSource {
    return this.writer;
  }

  /** One transaction, whole or not at all. Inside it await nothing but the database: everybody else waits. */
  write<T>(act: (manager: EntityManager) => Promise<T>): Promise<T> {
    if (this.engine === 'postgres') return this.writer.transaction(act);
    const run = (): Promise<T> => this.transact(act);
    const result = this.tail.then(run, run);
    this.tail = result.catch(() => undefined);
    return result;
  }

  /**
   * On a full disk it is COMMIT that fails: SQLite has rolled back by then, TypeORM's own ROLLBACK fails too, and its
   * one query runner goes on counting a transaction that is no more. Every later write would be a savepoint inside
   * nothing: answered as done, seen by nobody, lost. So after any failure the runner is thrown away.
   */
  private async transact<T>(act: (manager: EntityManager) => Promise<T>): Promise<T> {
    try {
      const made = await this.writer.transaction(act);
      if (this.raw?.inTransaction) throw new Error('A transaction was not ended by its commit.');
      return made;
    } catch (error) {
      if (this.raw?.inTransaction) this.raw.exec('ROLLBACK');
      (this.writer.driver as unknown as { queryRunner: unknown }).queryRunner = undefined;
      throw error;
    }
  }

  /** After the last write; may be asked for again. */
  async close(): Promise<void> {
    await this.tail;
    for (const source of new Set([this.reader, this.writer]))
      if (source.isInitialized) await source.destroy();
  }
}

function prepareSqlite(db: SQLite.Database, key: Buffer, readonly: boolean): void {
  unlock(db, key);
  if (readonly) return;
  db.pragma('journal_mode = WAL');
  db.pragma('synchronous = FULL');
  // INSERT OR REPLACE deletes without asking the triggers that guard the journal, unless told so.
  db.pragma('recursive_triggers = ON');
  // A deferred BEGIN that reads before it writes fails at once when another process (the command line)
  // wrote in between; an immediate one waits its turn.
  const prepare = db.prepare.bind(db);
  db.prepare = ((sql: string) =>
    prepare(sql === 'BEGIN TRANSACTION' ? 'BEGIN IMMEDIATE' : sql)) as typeof db.prepare;
}
