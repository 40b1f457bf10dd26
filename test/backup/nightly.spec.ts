import { randomBytes } from 'node:crypto';
import { mkdirSync, readdirSync, renameSync, rmSync, statSync } from 'node:fs';
import { CaseDocument } from '../../src/documents/document.entity.js';
import { CaseKey } from '../../src/platform/crypto/case-key.js';
import { caseOf, PDF, send } from '../documents/evidence.js';
import { pathOf } from '../storage/exchange.js';
import { TestApp } from '../support/app.js';
import { LONG_AGO, Nights } from './nights.js';

describe('the nightly backup', () => {
  let test: TestApp;
  let nights: Nights;
  let recipient: string;
  let file: string;
  const before = LONG_AGO.map((name) => `${name}.age`);

  beforeAll(async () => {
    test = await TestApp.start();
    ({ recipient } = await CaseKey.generate());
    const { caller, ref } = await caseOf(test);
    const { json } = await send(caller, ref, [['a.pdf', Buffer.concat([PDF, randomBytes(200_000)])]]);
    const { blobId } = await test.db.read.findOneByOrFail(CaseDocument, { id: json.id });
    file = pathOf(test, blobId);
  });
  beforeEach(() => (nights = new Nights(test, recipient)));
  afterEach(() => nights.clear());
  afterAll(() => test.stop());

  it('lets go of what is older than a week, but never of the seven newest, however old they are', () => {
    nights.leave('.age');
    nights.leave('.doubtful.age');
    expect(nights.run()).toMatchObject({ status: 0 });
    expect(nights.good.slice(0, -1)).toEqual(before.slice(3));
    expect(nights.good).toHaveLength(7);
    expect(nights.doubtful).toHaveLength(LONG_AGO.length);
    expect(statSync(nights.path(nights.good.at(-1) ?? '')).size).toBeGreaterThan(200_000);
  });

  it('is doubtful where a stored file is gone, says so, and deletes no good one', () => {
    nights.leave('.age');
    nights.leave('.doubtful.age');
    renameSync(file, `${file}.away`);
    const { status, stderr } = nights.run();
    renameSync(`${file}.away`, file);
    expect([status, stderr]).toEqual([1, expect.stringContaining('its file is missing.')]);
    expect(stderr).toContain('no older one is deleted');
    expect(nights.good).toEqual(before);
    expect(nights.doubtful).toHaveLength(7);
  });

  it('is doubtful where it has not half the weight of the last good one', () => {
    nights.leave('.age', 5_000_000);
    const { status, stderr } = nights.run();
    expect([status, stderr]).toEqual([
      1,
      expect.stringContaining('has not half the weight of recours-2019-09'),
    ]);
    expect([nights.good, nights.doubtful.length]).toEqual([before, 1]);
  });

  it('makes nothing and deletes nothing where the data folder is not mounted', () => {
    nights.leave('.age');
    const there = test.config.dataDir;
    renameSync(there, `${there}.away`);
    mkdirSync(there);
    const { status, stderr } = nights.run();
    const made = readdirSync(there);
    rmSync(there, { recursive: true });
    renameSync(`${there}.away`, there);
    expect([status, stderr]).toEqual([1, expect.stringContaining('Is the disk mounted?')]);
    expect([made, nights.good, nights.doubtful]).toEqual([[], before, []]);
  });
});
