import { mkdirSync, readFileSync, symlinkSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { makeBackup } from '../../src/platform/backup/make-backup.js';
import { restoreBackup } from '../../src/platform/backup/restore-backup.js';
import { CaseKey } from '../../src/platform/crypto/case-key.js';
import { MasterKey } from '../../src/platform/crypto/master-key.js';
import { filesIn, Installation } from './installation.js';

describe('a backup is refused', () => {
  let office: Installation;
  beforeEach(async () => (office = await Installation.start()));
  afterEach(() => office.stop());

  it('over a file that is there', async () => {
    writeFileSync(office.out, 'yesterday');
    await expect(makeBackup(office.request())).rejects.toMatchObject({ code: 'exists' });
    expect(readFileSync(office.out, 'utf8')).toBe('yesterday');
  });

  it('for what is no recipient, without a database, with another key; and leaves nothing', async () => {
    const before = filesIn(office.root);
    const request = office.request();
    const empty = join(office.root, 'empty');
    mkdirSync(empty);
    await expect(makeBackup({ ...request, recipient: 'age1nobody' })).rejects.toMatchObject({
      code: 'recipient',
    });
    await expect(makeBackup({ ...request, recipient: office.offline.identity })).rejects.toMatchObject({
      code: 'recipient',
    });
    await expect(makeBackup({ ...request, dataDir: empty })).rejects.toMatchObject({ code: 'no-database' });
    await expect(makeBackup({ ...request, masterKey: MasterKey.generate() })).rejects.toMatchObject({
      code: 'wrong-key',
    });
    expect(filesIn(office.root)).toEqual(before);
  });

  it('of a database that fails its own check', async () => {
    for (let n = 0; n < 500; n++) office.write('x'.repeat(500));
    office.db.pragma('wal_checkpoint(TRUNCATE)');
    const file = join(office.dataDir, 'recours.sqlite');
    const bytes = readFileSync(file);
    bytes[4096 * 20 + 100]! ^= 1;
    writeFileSync(file, bytes);
    await expect(makeBackup(office.request())).rejects.toMatchObject({
      code: expect.stringMatching(/damaged|wrong-key/),
    });
    expect(filesIn(office.root).filter((name) => /part$|age$/.test(name))).toEqual([]);
  });
});

describe('a restoration is refused', () => {
  let office: Installation;
  beforeEach(async () => {
    office = await Installation.start();
    await makeBackup(office.request());
  });
  afterEach(() => office.stop());

  it('into a folder that is not empty', async () => {
    const there = office.elsewhere();
    mkdirSync(there.dataDir);
    writeFileSync(join(there.dataDir, 'recours.sqlite'), 'another office');
    await expect(restoreBackup(there)).rejects.toMatchObject({ code: 'not-empty' });
    expect(readFileSync(join(there.dataDir, 'recours.sqlite'), 'utf8')).toBe('another office');
  });

  it('with the key beside the data, whichever way the path goes', async () => {
    const there = office.elsewhere();
    mkdirSync(there.dataDir);
    symlinkSync(there.dataDir, join(office.root, 'link'));
    for (const keyFile of [
      join(there.dataDir, 'k'),
      join(there.dataDir, 'a', 'k'),
      join(office.root, 'link', 'k'),
      there.dataDir,
    ]) {
      await expect(restoreBackup({ ...there, keyFile })).rejects.toMatchObject({ code: 'key-inside' });
    }
    expect(filesIn(there.dataDir)).toEqual([]);
  });

  it('over another key, which stays', async () => {
    const there = office.elsewhere();
    mkdirSync(join(office.root, 'etc'));
    MasterKey.write(there.keyFile, MasterKey.generate());
    const before = readFileSync(there.keyFile, 'utf8');
    await expect(restoreBackup(there)).rejects.toMatchObject({ code: 'key-exists' });
    expect([readFileSync(there.keyFile, 'utf8'), filesIn(there.dataDir)]).toEqual([before, []]);
  });

  it('for another identity, for none, and for a file that is not there', async () => {
    const there = office.elsewhere();
    const { identity } = await CaseKey.generate();
    await expect(restoreBackup({ ...there, identity })).rejects.toMatchObject({ code: 'foreign' });
    for (const none of ['', '# only a comment', office.offline.recipient, 'AGE-SECRET-KEY-1QQ']) {
      await expect(restoreBackup({ ...there, identity: none })).rejects.toMatchObject({ code: 'identity' });
    }
    await expect(restoreBackup({ ...there, from: join(office.root, 'none') })).rejects.toMatchObject({
      code: 'no-backup',
    });
    expect([filesIn(there.dataDir), filesIn(join(office.root, 'etc'))]).toEqual([[], []]);
  });
});
