import { SYSTEM } from '../../src/access/actor.js';
import { JournalEntry } from '../../src/journal/journal-entry.entity.js';
import { UnitOfWork } from '../../src/journal/unit-of-work.js';
import { TestApp, type Caller } from '../support/app.js';
import { ENGINE } from '../support/postgres.js';

let test: TestApp;
let jurist: Caller;
beforeAll(async () => {
  test = await TestApp.start();
  jurist = await test.as(await test.account('jurist'));
  const people = [{ role: 'complainant', name: 'Haïlé Selam', pseudonym: 'Étoile' }];
  for (const place of ['Quai', 'Dune'])
    await jurist.call('POST', '/api/cases', { people, incident: { place: { text: place } } });
});
afterAll(() => test.stop());

/** As the version before left it: no words, names indexed without a number. */
async function before(): Promise<void> {
  await test.db.write(async (manager) => {
    await manager.query('DELETE FROM case_search');
    if (ENGINE === 'sqlite')
      await manager.query(`INSERT INTO case_trigram (case_trigram) VALUES ('delete-all')`);
    await manager.query(`UPDATE person SET name_index = '1.' || substr(name_index, 3)`);
  });
}
const names = (): Promise<object[]> =>
  test.db.read.query('SELECT id, name_index, version FROM person ORDER BY id');
const found = async (q: string): Promise<number> =>
  (await jurist.call('GET', `/api/cases?q=${q}`)).json.total;
const renewals = () => test.db.read.countBy(JournalEntry, { action: 'folding.renew' });

describe('a house of the version before', () => {
  it('is folded anew at its first start, once, and nobody who has a form open notices', async () => {
    const asWritten = await names();
    await before();
    expect([await found('etoile'), await found('quai')]).toEqual([0, 0]);
    await test.restart();
    jurist = await test.as(await test.account('coordinator'));
    expect([await found('etoile'), await found('quai')]).toEqual([2, 1]);
    expect(await names()).toEqual(asWritten);
    expect(await renewals()).toBe(2);
    await test.restart();
    jurist = await test.as(await test.account('coordinator'));
    expect(await renewals()).toBe(2);
  });

  it('starts although a name in it was altered, and begins anew after a start that was killed', async () => {
    await before();
    await test.db.write((manager) =>
      manager.query(`UPDATE person SET name_sealed = 'v1.AAAA' WHERE id = (SELECT MIN(id) FROM person)`),
    );
    const unit = test.app.get(UnitOfWork);
    const killed = unit.run(SYSTEM, async (work) => {
      await work.manager.query(`UPDATE person SET name_index = '2.half'`);
      throw new Error('killed');
    });
    await expect(killed).rejects.toThrow('killed');
    await test.restart();
    jurist = await test.as(await test.account('coordinator'));
    expect(await found('dune')).toBe(1);
    const indexes = (await names()).map((row) => (row as { name_index: string }).name_index.slice(0, 2));
    expect(indexes.sort()).toEqual(['1.', '2.']);
  });
});
