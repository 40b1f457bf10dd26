import pg from 'pg';
import { findPostgres, PostgresServer } from '../../setup/postgres.mjs';

/** Lends a PostgreSQL of its own, where there is one on this machine; says so where there is none. */
export async function onPostgres(work) {
  const bin = await findPostgres();
  if (!bin) return console.log('\nPostgreSQL: none runs on this machine.');
  const server = await PostgresServer.start(bin);
  try {
    await work(async (cases) => {
      const client = new pg.Client({ connectionString: server.url('postgres') });
      await client.connect();
      await client.query(`CREATE DATABASE bench_${cases}`);
      await client.end();
      return server.url(`bench_${cases}`);
    });
  } finally {
    await server.clear();
  }
}
