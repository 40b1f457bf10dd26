import type { Database } from '../../src/platform/database/database.js';

/** What was asked of the database for reading while `act` ran: each query with its values. */
export async function queriesOf(
  db: Database,
  act: () => Promise<unknown>,
): Promise<{ sql: string; values: unknown[] }[]> {
  const asked = jest.spyOn(db.read.connection.logger, 'logQuery');
  try {
    await act();
    return asked.mock.calls.map(([sql, values]) => ({
      sql,
      values: Array.isArray(values) ? (values as unknown[]) : [],
    }));
  } finally {
    asked.mockRestore();
  }
}
