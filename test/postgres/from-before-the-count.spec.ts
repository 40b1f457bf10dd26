import { randomUUID } from 'node:crypto';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import pg from 'pg';
import { SYSTEM } from '../../src/access/actor.js';
import { ENTITIES, MIGRATIONS } from '../../src/entities.js';
import { JournalService } from '../../src/journal/journal.service.js';
import { UnitOfWork } from '../../src/journal/unit-of-work.js';
import { JournalCount1763700000015 } from '../../src/migrations/0015-journal-count.js';
import { SystemClock } from '../../src/platform/clock.js';
import { MasterKey } from '../../src/platform/crypto/master-key.js';
import { openHouse } from '../../src/platform/database/open-house.js';
import { writeAsBefore } from '../journal/as-before.js';
import { dropDatabase, postgresUrl } from '../support/postgres.js';

const BEFORE = MIGRATIONS.slice(0, MIGRATIONS.indexOf(JournalCount1763700000015));

describe('a PostgreSQL database from the version that did not count', () => {
  const folder = mkdtempSync(join(tmpdir(), 'recours-before-'));
  const name = `test_${randomUUID().replaceAll('-', '')}`;
  const at = { dataDir: folder, keyFile: join(folder, 'key'), databaseUrl: postgresUrl(name) };
  const open = (migrations = MIGRATIONS, begin = false) =>
    openHouse(at, { entities: ENTITIES, migrations }, { begin });
  beforeAll(async () => {
    MasterKey.write(at.keyFile, MasterKey.generate());
    const server = new pg.Client({ connectionString: postgresUrl('postgres') });
    await server.connect();
    await server.query(`CREATE DATABASE ${name}`);
    await server.end();
    const { db, keys } = await open(BEFORE, true);
    const day = '2026-05-07T08:00:00.000Z';
    await db.write((manager) => writeAsBefore(manager, keys.journal, 'install.begin', day));
    await db.close();
  });
  afterAll(async () => {
    await dropDatabase(at.databaseUrl);
    rmSync(folder, { recursive: true });
  });

  it('can be verified as it is, and is counted from its next entry on', async () => {
    const old = await open([]);
    expect(await new JournalService(old.db, old.keys).breaks()).toEqual([]);
    await old.db.close();
    const { db, keys } = await open();
    const journal = new JournalService(db, keys);
    expect(await journal.breaks()).toEqual([]);
    const note = { action: 'list.load', subject: { kind: 'lists', id: 'shipped' } } as const;
    await new UnitOfWork(db, new SystemClock(), keys).note(SYSTEM, note);
    const { breaks, heads } = await journal.look();
    expect([breaks, heads.map(({ id, seq }) => [id, seq])]).toEqual([[], [['main', 3]]]);
    const [row] = await db.read.query('SELECT journal_entries FROM key_check');
    expect(row).toEqual({ journal_entries: 3 });
    await db.close();
  });
});
