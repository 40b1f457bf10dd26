import { randomUUID } from 'node:crypto';
import pg from 'pg';
import { ENTITIES, MIGRATIONS } from '../../src/entities.js';
import { Database } from '../../src/platform/database/database.js';

/** Which engine this run of a test is about (jest.config.mjs). */
export const ENGINE = process.env['RECOURS_TEST_ENGINE'] === 'postgres' ? 'postgres' : 'sqlite';

const TEMPLATE = 'recours_template';
/** Held while the template is made: the workers all begin at once. */
const MAKING = 1;

/** The URL of one database of the server that this run has started (test/support/postgres-setup.mjs). */
export function postgresUrl(database: string): string {
  const url = process.env['RECOURS_TEST_POSTGRES'];
  if (!url) throw new Error('No PostgreSQL was started for this run: see jest.config.mjs.');
  return url.replace('/postgres?', `/${database}?`);
}

/** A database of its own, with every table and nothing in them: a copy of one that was migrated once. */
export async function freshDatabase(): Promise<string> {
  const name = `test_${randomUUID().replaceAll('-', '')}`;
  await asServer(async (server) => {
    await server.query('SELECT pg_advisory_lock($1)', [MAKING]);
    const { rowCount } = await server.query('SELECT 1 FROM pg_database WHERE datname = $1', [TEMPLATE]);
    if (rowCount === 0) await makeTemplate(server);
    await server.query(`CREATE DATABASE ${name} TEMPLATE ${TEMPLATE}`);
  });
  return postgresUrl(name);
}

/** Under another name until it is whole: a run that was stopped in between leaves no half template. */
async function makeTemplate(server: pg.Client): Promise<void> {
  await server.query('DROP DATABASE IF EXISTS recours_making');
  await server.query('CREATE DATABASE recours_making');
  const made = await Database.open({
    dataDir: '',
    databaseUrl: postgresUrl('recours_making'),
    key: Buffer.alloc(0),
    fingerprint: '',
    entities: ENTITIES,
    migrations: MIGRATIONS,
    begin: true,
  });
  await made.close();
  await server.query(`ALTER DATABASE recours_making RENAME TO ${TEMPLATE}`);
}

/** A database of its own with nothing in it, as `createdb` makes one. */
export async function emptyDatabase(): Promise<{
  url: string;
  tables: () => Promise<number>;
  drop: () => Promise<void>;
}> {
  const name = `empty_${randomUUID().replaceAll('-', '')}`;
  const url = postgresUrl(name);
  await asServer((server) => server.query(`CREATE DATABASE ${name}`));
  const tables = async (): Promise<number> => {
    const client = new pg.Client({ connectionString: url });
    await client.connect();
    try {
      const { rows } = await client.query(`SELECT 1 FROM pg_tables WHERE schemaname = 'public'`);
      return rows.length;
    } finally {
      await client.end();
    }
  };
  return { url, tables, drop: () => dropDatabase(url) };
}

export async function dropDatabase(url: string): Promise<void> {
  const name = new URL(url).pathname.slice(1);
  await asServer((server) => server.query(`DROP DATABASE IF EXISTS ${name} WITH (FORCE)`));
}

async function asServer(act: (server: pg.Client) => Promise<unknown>): Promise<void> {
  const server = new pg.Client({ connectionString: postgresUrl('postgres') });
  await server.connect();
  try {
    await act(server);
  } finally {
    await server.end();
  }
}
