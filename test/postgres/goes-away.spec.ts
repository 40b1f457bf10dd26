import { isAway } from '../../src/platform/database/away.js';
import { TestApp } from '../support/app.js';

describe('a PostgreSQL that goes away in the middle of a write', () => {
  let test: TestApp;
  beforeAll(async () => void (test = await TestApp.start()));
  afterAll(() => test.stop());

  it('is away for whatever is asked after the connection broke, also for a transaction within', async () => {
    for (const ask of ['query', 'transaction'] as const) {
      const told: unknown[] = [];
      const writing = test.db.write(async (manager) => {
        const heard = (error: unknown): void => void told.push(error);
        await manager.query('SELECT pg_terminate_backend(pg_backend_pid())').catch(heard);
        // The driver hears that the connection is gone a moment after the answer.
        while (!manager.queryRunner?.isReleased) await new Promise((resolve) => setTimeout(resolve, 5));
        await (
          ask === 'query' ? manager.query('SELECT 1') : manager.transaction(() => Promise.resolve())
        ).catch(heard);
        throw told.at(-1);
      });
      await expect(writing).rejects.toThrow(/released/i);
      expect(told.map(isAway)).toEqual([true, true]);
    }
    await test.db.write((manager) => manager.query('SELECT 1'));
  });

  it('is away once it is closed', async () => {
    const { db } = test;
    await db.close();
    const told = await Promise.all([
      db.write((manager) => manager.query('SELECT 1')).catch((error: unknown) => error),
      db.read.query('SELECT 1').catch((error: unknown) => error),
    ]);
    expect(told.map(isAway)).toEqual([true, true]);
    await test.restart();
  });
});
