import { TestApp } from '../support/app.js';

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
    const found: { name: string }[] = await test.db.read.query(
      `SELECT name FROM sqlite_schema WHERE type = 'trigger' ORDER BY name`,
    );
    expect(found.map((t) => t.name)).toEqual(['journal_entry_no_delete', 'journal_entry_no_update']);
  });

  it('are there after a second start as after the first', async () => {
    await test.restart();
    expect((await test.as(null)).cookie).toBe('');
    expect((await (await test.as(null)).call('GET', '/health')).json).toEqual({
      status: 'ok',
      database: 'ok',
    });
  });
});
