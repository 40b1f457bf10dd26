import { existsSync } from 'node:fs';
import Database from 'better-sqlite3-multiple-ciphers';
import { unlock } from '../../src/platform/crypto/database-key.js';
import { MasterKey } from '../../src/platform/crypto/master-key.js';
import { Machine } from './typing.js';

/** What somebody does who has the key of the database and takes the triggers away. */
function asThief(machine: Machine, sql: string): void {
  const db = new Database(machine.path('data/recours.sqlite'));
  unlock(db, MasterKey.read(machine.path('key')).database);
  const triggers = db
    .prepare(`SELECT name FROM sqlite_schema WHERE type = 'trigger'`)
    .pluck()
    .all() as string[];
  for (const name of triggers) db.exec(`DROP TRIGGER ${name}`);
  db.exec(sql);
  db.close();
}

describe('recours journal verify', () => {
  let machine: Machine;
  const journal = (verb: string, data = 'data') =>
    machine.type(['journal', verb, '--data', data, '--key-file', 'key']);
  beforeEach(async () => {
    machine = new Machine();
    await machine.init();
  });
  afterEach(() => machine.leave());

  it('tells which entry was altered', async () => {
    expect((await journal('verify')).code).toBe(0);
    asThief(machine, `UPDATE journal_entry SET actor_id = 'nobody' WHERE seq = 2`);
    const { code, out, err } = await journal('verify');
    expect([code, out]).toEqual([1, '']);
    expect(err).toBe('Chain main: entry 2 was altered.\nThe journal is broken.\n');
    expect(await journal('checkpoint')).toEqual({ code, out, err });
  });

  it('tells that there is nothing left, in the language of who asks', async () => {
    asThief(machine, 'DELETE FROM journal_entry; DELETE FROM journal_head');
    expect((await journal('verify')).err).toMatch(/^The journal is empty: everything/);
    machine.env = { LANG: 'fr_FR.UTF-8' };
    expect((await journal('verify')).err).toMatch(/^Le journal est vide/);
  });

  it('tells how many chains were counted, and how many are there', async () => {
    asThief(machine, `DELETE FROM journal_head WHERE id = 'main'; UPDATE key_check SET journal_chains = 2`);
    const { err } = await journal('verify');
    expect(err).toMatch(/Whole chains are gone with their heads: 2 were counted, 0 are there/);
  });

  it('makes no empty journal where there is none', async () => {
    const { code, err } = await journal('verify', 'dtaa');
    expect([code, err]).toEqual([1, 'There is no database in the data folder.\n']);
    expect(existsSync(machine.path('dtaa'))).toBe(false);
  });
});
