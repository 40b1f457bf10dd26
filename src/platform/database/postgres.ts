import { DataSource, type DataSourceOptions } from 'typeorm';
import { WrongKey } from '../crypto/database-key.js';
import type { DatabaseOptions, Opened } from './database.js';
import { KeyCheck } from './key-check.entity.js';
import { refuseNewer } from './newer.js';
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
  const writer = await new DataSource(at(WRITING, 2)).initialize();
  try {
    await migrate(writer, options);
    return { writer, reader: await new DataSource(at(READING, 20)).initialize(), raw: null };
  } catch (error) {
    await writer.destroy();
    throw error;
  }
}

async function migrate(writer: DataSource, options: Options): Promise<void> {
  const runner = writer.createQueryRunner();
  try {
    await runner.query('SET lock_timeout = 0');
    await runner.query('SELECT pg_advisory_lock($1)', [MIGRATING]);
    await refuseAnotherKey(writer, options.fingerprint);
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
