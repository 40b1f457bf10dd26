import { spawnSync } from 'node:child_process';
import { randomBytes } from 'node:crypto';
import { mkdirSync, readdirSync, renameSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { CaseDocument } from '../../src/documents/document.entity.js';
import { CaseKey } from '../../src/platform/crypto/case-key.js';
import { ROOT } from '../../src/platform/views/templates-folder.js';
import { caseOf, PDF, send } from '../documents/evidence.js';
import { pathOf } from '../storage/exchange.js';
import { TestApp } from '../support/app.js';

/** Nights on which nobody looked: the last of each month of a year that is long past. */
const LONG_AGO = Array.from({ length: 9 }, (_, month) => `recours-2019-0${month + 1}-28-023000`);

describe('the nightly backup', () => {
  let test: TestApp;
  let folder: string;
  let recipient: string;
  let file: string;
  const inFolder = (): string[] => readdirSync(folder).sort();
  const night = (): { status: number | null; stderr: string } => {
    const { dataDir, keyFile } = test.config;
    return spawnSync(join(ROOT, 'deploy/nightly'), {
      encoding: 'utf8',
      env: {
        ...process.env,
        LANG: 'C.UTF-8',
        DATABASE_URL: '',
        RECOURS_BACKUPS: folder,
        RECOURS_BACKUP_TO: recipient,
        RECOURS_DATA: dataDir,
        RECOURS_KEY_FILE: keyFile,
        RECOURS_NODE: process.execPath,
      },
    });
  };
  const pastNights = (ending: string, bytes = 10): void => {
    for (const name of LONG_AGO) writeFileSync(join(folder, name + ending), Buffer.alloc(bytes));
  };

  beforeAll(async () => {
    test = await TestApp.start();
    ({ recipient } = await CaseKey.generate());
    const { caller, ref } = await caseOf(test);
    const { json } = await send(caller, ref, [['a.pdf', Buffer.concat([PDF, randomBytes(200_000)])]]);
    const { blobId } = await test.db.read.findOneByOrFail(CaseDocument, { id: json.id });
    file = pathOf(test, blobId);
  });
  beforeEach(() => {
    folder = join(test.folder, 'nights');
    mkdirSync(folder);
  });
  afterEach(() => rmSync(folder, { recursive: true }));
  afterAll(() => test.stop());

  it('lets go of what is older than a week, but never of the seven newest, however old they are', () => {
    pastNights('.age');
    pastNights('.doubtful.age');
    expect(night()).toMatchObject({ status: 0 });
    const good = inFolder().filter((name) => !name.includes('doubtful'));
    expect(good.slice(0, -1)).toEqual(LONG_AGO.slice(3).map((name) => `${name}.age`));
    expect(good).toHaveLength(7);
    expect(inFolder()).toHaveLength(7 + LONG_AGO.length);
    expect(statSync(join(folder, good.at(-1) ?? '')).size).toBeGreaterThan(200_000);
  });

  it('is doubtful where a stored file is gone, says so, and deletes no good one', () => {
    pastNights('.age');
    pastNights('.doubtful.age');
    renameSync(file, `${file}.away`);
    const { status, stderr } = night();
    renameSync(`${file}.away`, file);
    expect([status, stderr]).toEqual([1, expect.stringContaining('its file is missing.')]);
    expect(stderr).toContain('no older one is deleted');
    expect(inFolder().filter((name) => !name.includes('doubtful'))).toEqual(
      LONG_AGO.map((name) => `${name}.age`),
    );
    expect(inFolder().filter((name) => name.includes('doubtful'))).toHaveLength(7);
  });

  it('is doubtful where it has not half the weight of the last good one', () => {
    pastNights('.age', 5_000_000);
    const { status, stderr } = night();
    expect([status, stderr]).toEqual([
      1,
      expect.stringContaining('has not half the weight of recours-2019-09'),
    ]);
    expect(inFolder()).toEqual([
      ...LONG_AGO.map((name) => `${name}.age`),
      expect.stringMatching(/^recours-20[2-9].*\.doubtful\.age$/),
    ]);
  });

  it('makes nothing and deletes nothing where the data folder is not mounted', () => {
    pastNights('.age');
    const there = test.config.dataDir;
    renameSync(there, `${there}.away`);
    mkdirSync(there);
    const { status, stderr } = night();
    const made = readdirSync(there);
    rmSync(there, { recursive: true });
    renameSync(`${there}.away`, there);
    expect([status, stderr]).toEqual([1, expect.stringContaining('Is the disk mounted?')]);
    expect([made, inFolder()]).toEqual([[], LONG_AGO.map((name) => `${name}.age`)]);
  });
});
