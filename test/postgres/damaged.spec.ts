import { caseOf } from '../documents/evidence.js';
import { health } from '../faults/health.js';
import { TestApp } from '../support/app.js';

/** What PostgreSQL says of a page whose checksum is wrong, and of an index that is; a server whose disk is sound says neither. */
const says = (code: string): string[] => [
  `CREATE OR REPLACE FUNCTION wear_out() RETURNS trigger LANGUAGE plpgsql AS $$
    BEGIN RAISE EXCEPTION 'invalid page in block 4' USING ERRCODE = '${code}'; END $$`,
  'CREATE OR REPLACE TRIGGER worn BEFORE INSERT ON legal_case FOR EACH ROW EXECUTE FUNCTION wear_out()',
];

describe.each(['XX001', 'XX002'])('a PostgreSQL that meets a damaged page (%s)', (code) => {
  it('is told as that, also by /health, until the service is started anew on one that is mended', async () => {
    const test = await TestApp.start();
    const { caller } = await caseOf(test);
    for (const sql of says(code)) await test.db.write((manager) => manager.query(sql));
    const refused = await caller.call('POST', '/api/cases', { channel: 'field', summary: 'Résumé' });
    expect([refused.status, refused.json.error]).toEqual([503, 'unavailable']);
    expect(refused.json.message).toContain('endommagée');
    expect((await health(test, ({ status }) => status === 503)).json).toMatchObject({ database: 'failed' });
    await test.db.write((manager) => manager.query('DROP TRIGGER worn ON legal_case'));
    await test.restart();
    expect((await health(test, ({ status }) => status === 200)).json).toMatchObject({ database: 'ok' });
    await test.stop();
  });
});
