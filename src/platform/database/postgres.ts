import type { EventEmitter } from 'node:events';
import { DataSource, type DataSourceOptions } from 'typeorm';
import { WrongKey } from '../crypto/database-key.js';
import type { DatabaseOptions, Opened } from './database.js';
import { KeyCheck } from './key-check.entity.js';
import { refuseNewer } from './newer.js';
import { refuseNone } from './no-house.js';
import { shared } from './shared-options.js';

type Options = DatabaseOptions & { readonly databaseUrl: string };

/** Held while migrating: two processes that start together on an empty database would both make its tables. */
const MIGRATING = 7_267_468;

/**
 * A process that is stopped in the middle of a write (a laptop that sleeps, a machine that freezes) must not keep
 * everybody from writing for ever, and a request must not wait for ever for a server that is not there.
 */
const WRITING = '-c idle_in_transaction_session_timeout=60s -c lock_timeout=30s';
const READING = '-c default_transaction_read_only=on';

/** Two pools on one server: one writes (one transaction at a time), the other is refused to. @throws WrongKey, NewerDatabase before anything is changed */
export async function openPostgres(options: Options): Promise<Opened> {
  const at = (settings: string, poolSize: number): DataSourceOptions => ({
    ...shared(options),
    type: 'postgres',
    url: options.databaseUrl,
    migrations: options.migrations,
    // Also how long a reader waits for one of the connections.
    connectTimeoutMS: 10_000,
    poolSize,
    extra: { options: settings, keepAlive: true },
  });
  const writer = await open(at(WRITING, 2));
  try {
    await migrate(writer, options);
    const reader = await open(at(READING, 20));
    return { writer, reader, snapshot: (look) => reader.transaction('REPEATABLE READ', look), raw: null };
  } catch (error) {
    await writer.destroy();
    throw error;
  }
}

/**
 * A server that ends may say so in the same breath in which it lets a connection in. TypeORM listens a moment too late
 * for that, and an error of a connection to which nobody listens ends the whole process. The query that follows fails
 * by itself, as away.
 */
async function open(options: DataSourceOptions): Promise<DataSource> {
  const source = await new DataSource(options).initialize();
  const { master } = source.driver as unknown as { master: EventEmitter };
  master.on('connect', (connection: EventEmitter) => connection.on('error', () => undefined));
  return source;
}

async function migrate(writer: DataSource, options: Options): Promise<void> {
  const runner = writer.createQueryRunner();
  try {
    await runner.query('SET lock_timeout = 0');
    await runner.query('SELECT pg_advisory_lock($1)', [MIGRATING]);
    await refuseAnotherKey(writer, options.fingerprint);
    if (!options.begin) await refuseNone(writer, 'server');
    if (options.migrations.length === 0) return;
    await refuseNewer(writer);
    await writer.runMigrations({ transaction: 'each' });
  } finally {
    await runner.query('SELECT pg_advisory_unlock($1)', [MIGRATING]);
    await runner.query('RESET lock_timeout');
    await runner.release();
  }
}

/** PostgreSQL opens with any master key. */
async function refuseAnotherKey(writer: DataSource, fingerprint: string): Promise<void> {
  const [{ found }] = (await writer.query(`SELECT to_regclass('key_check') AS found`)) as [
    { found: string | null },
  ];
  const known = found && (await writer.manager.findOneBy(KeyCheck, { id: 'master' }));
  if (known && known.fingerprint !== fingerprint) throw new WrongKey();
}
