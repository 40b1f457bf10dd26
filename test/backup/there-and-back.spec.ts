import { randomBytes } from 'node:crypto';
import { mkdirSync, readFileSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { makeBackup } from '../../src/platform/backup/make-backup.js';
import { blobEntry } from '../../src/platform/backup/manifest.js';
import { restoreBackup } from '../../src/platform/backup/restore-backup.js';
import { takeSnapshot } from '../../src/platform/backup/snapshot.js';
import { MasterKey } from '../../src/platform/crypto/master-key.js';
import { SealedStore } from '../../src/platform/storage/sealed-store.js';
import { age, describeWithAge } from '../storage/age-command.js';
import { contentsOf, filesIn, Installation, openDatabase } from './installation.js';

describe('a backup', () => {
  let office: Installation;
  beforeEach(async () => (office = await Installation.start()));
  afterEach(() => office.stop());

  it('gives everything back on a machine that has nothing but the file and the offline identity', async () => {
    const photo = randomBytes(300_000);
    const stored = await office.keep(photo);
    const seen: number[] = [];
    const made = await makeBackup({ ...office.request(), onProgress: ({ entries }) => seen.push(entries) });
    expect([made.blobs, seen]).toEqual([1, [1, 2, 3]]);

    const there = office.elsewhere();
    expect(await restoreBackup(there)).toEqual(made);
    const key = MasterKey.read(there.keyFile);
    const db = openDatabase(join(there.dataDir, 'recours.sqlite'), key);
    expect(db.prepare('SELECT words FROM testimony').all()).toEqual([{ words: 'they took my shoes' }]);
    db.close();
    const store = new SealedStore(join(there.dataDir, 'blobs'));
    expect((await store.readAll(stored, office.caseKey, 1e6)).equals(photo)).toBe(true);
    expect(filesIn(there.dataDir)).toEqual([blobEntry(stored.blobId), 'recours.sqlite']);
    expect(statSync(there.keyFile).mode & 0o777).toBe(0o600);
  });

  it('is taken beside a writer: what was committed is in it, what was begun is not', async () => {
    office.write('committed, still in the write-ahead log');
    office.db.exec('BEGIN IMMEDIATE');
    office.write('begun');
    await makeBackup(office.request());
    office.db.exec('COMMIT');
    const there = office.elsewhere();
    await restoreBackup(there);
    const db = openDatabase(join(there.dataDir, 'recours.sqlite'), office.masterKey);
    expect(db.prepare('SELECT words FROM testimony').pluck().all()).toEqual([
      'they took my shoes',
      'committed, still in the write-ahead log',
    ]);
    db.close();
  });

  it('begins with a snapshot that only its owner may read', async () => {
    const snapshot = await takeSnapshot(office.dataDir, office.masterKey.database);
    expect(statSync(snapshot).mode & 0o777).toBe(0o600);
  });

  it('does not keep a file that is erased while it is made', async () => {
    await office.keep(randomBytes(100));
    await office.keep(randomBytes(100));
    const eraseOthers = ({ entries }: { entries: number }): void => {
      // After the key, the database and the first file.
      if (entries === 3) rmSync(join(office.dataDir, 'blobs'), { recursive: true });
    };
    const made = await makeBackup({ ...office.request(), onProgress: eraseOthers });
    expect(made.blobs).toBe(1);
    expect(await restoreBackup(office.elsewhere())).toEqual(made);
  });

  it('leaves no plain page and no trace of the snapshot beside the file, which only its owner may read', async () => {
    const before = filesIn(office.dataDir);
    await makeBackup(office.request());
    expect(filesIn(office.dataDir)).toEqual(before);
    expect(contentsOf(office.root)).not.toMatch(/shoes|SQLite format 3|recours-key-1 /);
    expect(statSync(office.out).mode & 0o777).toBe(0o600);
  });

  it('may be restored where the same key still is, or the folder of a fresh disk has its lost+found', async () => {
    await makeBackup(office.request());
    const there = office.elsewhere();
    mkdirSync(join(office.root, 'etc'));
    mkdirSync(join(there.dataDir, 'lost+found'), { recursive: true });
    MasterKey.write(there.keyFile, office.masterKey);
    await restoreBackup({ ...there, identity: `# created: long ago\r\n${there.identity}\r\n` });
    expect(filesIn(there.dataDir)).toEqual(['recours.sqlite']);
  });

  describeWithAge('without this program', () => {
    it('is opened by age and tar', async () => {
      const { blobId } = await office.keep(randomBytes(100));
      await makeBackup(office.request());
      writeFileSync(join(office.root, 'offline.txt'), `${office.offline.identity}\n`);
      const tar = age(['-d', '-i', join(office.root, 'offline.txt'), office.out]).toString('latin1');
      for (const inside of ['recours.key', 'recours.sqlite', blobId, 'manifest.json', 'recours-backup-1']) {
        expect(tar).toContain(inside);
      }
      expect(tar).toContain(office.masterKey.text().trim());
      expect(readFileSync(office.out, 'latin1')).not.toContain('recours.sqlite');
    });
  });
});
