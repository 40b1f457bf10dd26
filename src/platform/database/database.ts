import type { DataSource, EntityManager, EntitySchema, MigrationInterface } from 'typeorm';
import type SQLite from 'better-sqlite3-multiple-ciphers';
import { endOfTurn } from '../end-of-turn.js';
import { waitAtMost } from '../patience.js';
import { openPostgres } from './postgres.js';
import { openSqlite } from './sqlite.js';

type Class<T> = new () => T;
export interface DatabaseOptions {
  readonly dataDir: string;
  readonly databaseUrl: string | null;
  /** 32 bytes; opens the SQLite file. PostgreSQL does not use it. */
  readonly key: Buffer;
  /** Tells the master key without being it: what a PostgreSQL database of another key is refused by. */
  readonly fingerprint: string;
  readonly entities: (Class<object> | EntitySchema)[];
  readonly migrations: Class<MigrationInterface>[];
  /** Whether a database may be begun where none is. */
  readonly begin?: boolean;
  /** Told of every statement that failed, on whichever connection. */
  readonly onFault?: (error: unknown) => void;
}

/** What an engine hands over once it is open and migrated. */
export interface Opened {
  readonly writer: DataSource;
  /** Refuses to write, on either engine. */
  readonly reader: DataSource;
  /** Lets look at everything as it stood at one moment, whatever is written meanwhile. */
  readonly snapshot: Snapshot;
  /** The connection under `writer`; null on PostgreSQL. */
  readonly raw: SQLite.Database | null;
}

type Snapshot = <T>(look: (manager: EntityManager) => Promise<T>) => Promise<T>;

export { DATABASE_FILE } from './sqlite.js';

/** Any number, the same in every process: who holds it on PostgreSQL is the one who writes. */
const ONE_WRITER = 7_267_467;

/** A write that takes longer at the end is cut off, whole: nobody was told that it is kept. */
const LAST_WRITE_MS = 5_000;

/**
 * The database with its two ways in. `read` sees only what is committed; every write goes through `write`, one at a
 * time on either engine, so that what was looked up inside a write still holds when it is committed. On SQLite TypeORM
 * has a single connection: transactions begun together on it mix. On PostgreSQL several processes write, and two that
 * each find a number free, or continue the journal from the same entry, would do so at once.
 */
export class Database {
  private tail: Promise<unknown> = Promise.resolve();
  private constructor(
    readonly engine: 'sqlite' | 'postgres',
    private readonly opened: Opened,
  ) {}

  /** Opens, migrates and returns. @throws NoHouse, WrongKey, NewerDatabase when there is none, or it is another key's or a newer version's; nothing is changed then. */
  static async open(options: DatabaseOptions): Promise<Database> {
    const { databaseUrl } = options;
    if (databaseUrl === null) return new Database('sqlite', await openSqlite(options));
    return new Database('postgres', await openPostgres({ ...options, databaseUrl }));
  }

  /** Reads what is committed. A write through it is refused. */
  get read(): EntityManager {
    return this.opened.reader.manager;
  }

  /** Reads in as many statements as it takes what was committed when the first of them was asked. */
  snapshot<T>(look: (manager: EntityManager) => Promise<T>): Promise<T> {
    return this.opened.snapshot(look);
  }

  /** The entities' metadata, for the drift test and for the bench. */
  get source(): DataSource {
    return this.opened.writer;
  }

  /**
   * One transaction, whole or not at all. Inside it await nothing but the database: everybody else waits. Whoever
   * comes first is served first, and between two of them the loop turns once: SQLite answers within the same turn, and
   * a long line would let no request, no upload and no timer through until its end.
   */
  write<T>(act: (manager: EntityManager) => Promise<T>): Promise<T> {
    const run = (): Promise<T> => (this.engine === 'postgres' ? this.alone(act) : this.transact(act));
    const result = this.tail.then(endOfTurn).then(run);
    this.tail = result.catch(() => undefined);
    return result;
  }

  /** In this process writes stand in line already; here they wait for those of the others. */
  private alone<T>(act: (manager: EntityManager) => Promise<T>): Promise<T> {
    return this.opened.writer.transaction(async (manager) => {
      await manager.query('SELECT pg_advisory_xact_lock($1)', [ONE_WRITER]);
      return act(manager);
    });
  }

  /**
   * On a full disk it is COMMIT that fails: SQLite has rolled back by then, TypeORM's own ROLLBACK fails too, and its
   * one query runner goes on counting a transaction that is no more. Every later write would be a savepoint inside
   * nothing: answered as done, seen by nobody, lost. So after any failure the runner is thrown away.
   */
  private async transact<T>(act: (manager: EntityManager) => Promise<T>): Promise<T> {
    const { writer, raw } = this.opened;
    try {
      const made = await writer.transaction(act);
      if (raw?.inTransaction) throw new Error('A transaction was not ended by its commit.');
      return made;
    } catch (error) {
      if (raw?.inTransaction) raw.exec('ROLLBACK');
      (writer.driver as unknown as { queryRunner: unknown }).queryRunner = undefined;
      throw error;
    }
  }

  /** After the last write, unless the database has fallen silent over it; may be asked for again. */
  async close(): Promise<void> {
    await waitAtMost(LAST_WRITE_MS, this.tail);
    for (const source of [this.opened.reader, this.opened.writer])
      if (source.isInitialized) await source.destroy();
  }
}
