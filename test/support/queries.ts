import type { Database } from '../../src/platform/database/database.js';

interface Asked {
  sql: string;
  values: unknown[];
}

/** What was asked of the database for reading while `act` ran: each query with its values. */
export const queriesOf = (db: Database, act: () => Promise<unknown>): Promise<Asked[]> =>
  asked(db.read.connection.logger, act);

/** What was asked by whoever writes, the ends of its transactions included. */
export const writesOf = (db: Database, act: () => Promise<unknown>): Promise<Asked[]> =>
  asked(db.source.logger, act);

async function asked(logger: Database['source']['logger'], act: () => Promise<unknown>): Promise<Asked[]> {
  const heard = jest.spyOn(logger, 'logQuery');
  try {
    await act();
    return heard.mock.calls.map(([sql, values]) => ({
      sql,
      values: Array.isArray(values) ? (values as unknown[]) : [],
    }));
  } finally {
    heard.mockRestore();
  }
}
