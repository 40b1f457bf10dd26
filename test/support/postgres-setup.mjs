import { findPostgres, PostgresServer } from '../../setup/postgres.mjs';

/** One server for the whole run; every application under test gets a database of its own. */
export default async function begin() {
  const bin = await findPostgres();
  if (!bin) throw new Error('There is no PostgreSQL here.');
  const server = await PostgresServer.start(bin);
  process.env.RECOURS_TEST_POSTGRES = server.url('postgres');
  globalThis.recoursPostgres = server;
}
