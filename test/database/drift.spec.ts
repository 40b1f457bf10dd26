import { TestApp } from '../support/app.js';
import { ENGINE } from '../support/postgres.js';

let test: TestApp;
beforeAll(async () => {
  test = await TestApp.start();
});
afterAll(() => test.stop());

describe('the tables that the migrations make', () => {
  it('are the ones that the entities expect', async () => {
    const drift = await test.db.source.driver.createSchemaBuilder().log();
    expect(drift.upQueries.map((q) => q.query)).toEqual([]);
  });

  it('keep the triggers of the journal', async () => {
    const [ask, triggers] = {
      sqlite: [
        `SELECT name FROM sqlite_schema WHERE type = 'trigger' ORDER BY name`,
        [
          'journal_entry_no_delete',
          'journal_entry_no_update',
          'journal_head_no_delete',
          'journal_head_no_return',
          'key_check_no_delete',
          'key_check_no_return',
        ],
      ] as const,
      postgres: [
        'SELECT tgname AS name FROM pg_trigger WHERE NOT tgisinternal ORDER BY tgname',
        [
          'journal_entry_no_change',
          'journal_entry_no_truncate',
          'journal_head_no_delete',
          'journal_head_no_return',
          'journal_head_no_truncate',
          'key_check_no_delete',
          'key_check_no_return',
          'key_check_no_truncate',
        ],
      ] as const,
    }[ENGINE];
    const found: { name: string }[] = await test.db.read.query(ask);
    expect(found.map(({ name }) => name)).toEqual(triggers);
  });

  it('are not written through the way that only reads', async () => {
    await expect(test.db.read.query('DELETE FROM session')).rejects.toThrow(/read-?only/);
  });

  it('are there after a second start as after the first', async () => {
    await test.restart();
    expect((await test.as(null)).cookie).toBe('');
    expect((await (await test.as(null)).call('GET', '/health')).json).toMatchObject({ database: 'ok' });
  });
});
