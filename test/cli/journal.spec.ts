import { existsSync } from 'node:fs';
import Database from 'better-sqlite3-multiple-ciphers';
import { unlock } from '../../src/platform/crypto/database-key.js';
import { MasterKey } from '../../src/platform/crypto/master-key.js';
import { Machine } from './typing.js';

describe('recours journal verify', () => {
  const machine = new Machine();
  const verify = () => machine.type(['journal', 'verify', '--data', 'data', '--key-file', 'key']);
  beforeAll(() => machine.init());
  afterAll(() => machine.leave());

  it('tells which entry was altered by somebody who had the key and took the triggers away', async () => {
    expect((await verify()).code).toBe(0);
    const db = new Database(machine.path('data/recours.sqlite'));
    unlock(db, MasterKey.read(machine.path('key')).database);
    const triggers = db
      .prepare(`SELECT name FROM sqlite_schema WHERE type = 'trigger'`)
      .pluck()
      .all() as string[];
    for (const name of triggers) db.exec(`DROP TRIGGER ${name}`);
    db.prepare(`UPDATE journal_entry SET actor_id = 'nobody' WHERE seq = 2`).run();
    db.close();
    const { code, out, err } = await verify();
    expect([code, out]).toEqual([1, '']);
    expect(err).toBe('Chain main: entry 2 was altered.\nThe journal is broken.\n');
  });

  it('makes no empty journal where there is none', async () => {
    const { code, err } = await machine.type(['journal', 'verify', '--data', 'dtaa', '--key-file', 'key']);
    expect([code, err]).toEqual([1, 'There is no database in the data folder.\n']);
    expect(existsSync(machine.path('dtaa'))).toBe(false);
  });
});
