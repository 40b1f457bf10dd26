import { Machine } from '../cli/typing.js';
import { dropDatabase, freshDatabase } from '../support/postgres.js';

describe('recours init on PostgreSQL', () => {
  const machine = new Machine();
  let url: string;
  beforeAll(async () => {
    url = await freshDatabase();
    machine.env = { ...machine.env, DATABASE_URL: url };
  });
  afterAll(async () => {
    machine.leave();
    await dropDatabase(url);
  });

  it('says that PostgreSQL is not encrypted by us, and promises no encrypted database', async () => {
    const { code, out, err } = await machine.init();
    expect(code).toBe(0);
    expect(out).toMatch(/\/invitations\/[\w-]{43}\n$/);
    expect(err).toContain('its disk must be encrypted');
    expect(err).not.toContain('the encrypted database');
  });

  it('refuses a new key for a database that has one, and goes on with its own', async () => {
    const { code, err } = await machine.init({ 'key-file': 'other-key' });
    expect([code, err]).toEqual([1, 'This key does not open this database. Nothing was changed.\n']);
    expect((await machine.init()).code).toBe(0);
  });

  it('leaves backups to pg_dump', async () => {
    const here = ['--data', 'data', '--key-file', 'key'];
    const { code, err } = await machine.type(['backup', ...here, '--to', 'age1x', '--out', 'night.age']);
    expect([code, err]).toEqual([
      1,
      'With PostgreSQL, a backup is made with pg_dump through age: see docs/operations/postgres.md.\n',
    ]);
  });
});
