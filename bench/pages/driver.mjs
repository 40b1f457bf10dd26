import { join } from 'node:path';
import { unlock } from '../../dist/platform/crypto/database-key.js';
import { DATABASE_FILE } from '../../dist/platform/database/sqlite.js';

/**
 * The drivers that the service uses, with the same key and the same settings, and nothing between them and SQL.
 * `ask(sql, values)` gives rows, with `?` for each value; `write(act)` runs `act(ask)` in one transaction.
 */
export async function openDriver({ dataDir, databaseUrl }, keys) {
  return databaseUrl ? postgres(databaseUrl) : sqlite(join(dataDir, DATABASE_FILE), keys.database);
}

async function sqlite(file, key) {
  const { default: SQLite } = await import('better-sqlite3-multiple-ciphers');
  const open = (readonly) => {
    const db = new SQLite(file, { readonly, timeout: 10_000 });
    unlock(db, key);
    const known = new Map();
    const prepared = (sql) => {
      if (!known.has(sql)) known.set(sql, db.prepare(sql));
      return known.get(sql);
    };
    return async (sql, values = []) => {
      const statement = prepared(sql);
      return statement.reader ? statement.all(...values) : (statement.run(...values), []);
    };
  };
  const [read, written] = [open(true), open(false)];
  await written('PRAGMA synchronous = FULL');
  return {
    engine: 'sqlite',
    ask: read,
    write: async (act) => {
      await written('BEGIN IMMEDIATE');
      await act(written);
      await written('COMMIT');
    },
  };
}

async function postgres(connectionString) {
  const { default: pg } = await import('pg');
  const numbered = (sql) => {
    let nth = 0;
    return sql.replaceAll('?', () => `$${(nth += 1)}`);
  };
  const by = (client) => async (sql, values) => (await client.query(numbered(sql), values)).rows;
  const [readers, writers] = [20, 2].map((max) => new pg.Pool({ connectionString, max }));
  return {
    engine: 'postgres',
    ask: by(readers),
    write: async (act) => {
      const client = await writers.connect();
      await client.query('BEGIN');
      await client.query('SELECT pg_advisory_xact_lock(7267467)');
      await act(by(client));
      await client.query('COMMIT');
      client.release();
    },
  };
}
