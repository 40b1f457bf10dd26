import { Account } from '../../src/accounts/account.entity.js';
import { Session } from '../../src/accounts/session.entity.js';
import { ask, Columns, type Values } from '../../src/platform/database/plain-sql.js';
import { Testimony } from '../../src/testimonies/testimony.entity.js';
import { TestApp } from '../support/app.js';

let test: TestApp;
beforeAll(async () => void (test = await TestApp.start()));
afterAll(() => test.stop());

describe('a query in plain SQL', () => {
  it('finds by values and by lists of values, each as often as it is named', async () => {
    const [one, two] = [await test.account('jurist'), await test.account('intern')];
    await test.account('staff');
    const sql = `SELECT a.role FROM account a
      WHERE a.id IN (:...ids) AND (a.role = :role OR a.role <> :role) ORDER BY a.role`;
    const rows = await ask(test.db.read, sql, { ids: [one.id, two.id], role: 'jurist' });
    expect(rows).toEqual([{ role: 'intern' }, { role: 'jurist' }]);
  });

  it('takes what was typed for a value, whatever it says', async () => {
    const typed = `'; DROP TABLE account; --`;
    expect(await ask(test.db.read, 'SELECT a.id FROM account a WHERE a.name = :typed', { typed })).toEqual(
      [],
    );
    expect(await test.db.read.countBy(Account, {})).toBeGreaterThan(0);
  });

  it('is refused when nothing was said for one of its names', () => {
    expect(() => ask(test.db.read, 'SELECT a.id FROM account a WHERE a.name = :name')).toThrow(':name');
  });

  it('gives the very entities that TypeORM reads, and null where an outer join found nothing', async () => {
    const jurist = await test.as(await test.account('jurist'));
    const people = [{ role: 'complainant', initials: 'I. P.' }];
    const { ref, people: known } = (await jurist.call('POST', '/api/cases', { people })).json;
    const told = {
      takenOn: '2026-05-03',
      mode: 'written',
      language: 'ar',
      script: 'Arab',
      direction: 'rtl',
      readBack: true,
      text: 'كنا نائمين',
    };
    const made = await jurist.call('POST', `/api/cases/${ref}/testimonies`, {
      ...told,
      personId: known[0].id,
    });
    expect(made.status).toBe(201);
    const [testimonies, sessions] = [new Columns(Testimony, 't'), new Columns(Session, 's')];
    const { read } = test.db;
    const sql = `SELECT ${testimonies.of(read)}, ${sessions.of(read)}
      FROM testimony t LEFT JOIN session s ON s.id = t.id`;
    const [row = {}] = await ask<Values>(read, sql);
    expect(testimonies.read(read, row)).toEqual(await read.findOneBy(Testimony, {}));
    expect(sessions.read(read, row)).toBeNull();
  });
});
