import { chmodSync, mkdirSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { CaseDocument } from '../../src/documents/document.entity.js';
import { CaseKey } from '../../src/platform/crypto/case-key.js';
import { LONG_AGO, Nights } from '../backup/nights.js';
import { caseOf, PDF, send } from '../documents/evidence.js';
import { describeWithAge } from '../storage/age-command.js';
import { pathOf } from '../storage/exchange.js';
import { TestApp } from '../support/app.js';
import { emptyDatabase } from '../support/postgres.js';

describeWithAge('the nightly backup on PostgreSQL', () => {
  let test: TestApp;
  let nights: Nights;
  let file: string;
  let path: string;
  const before = LONG_AGO.flatMap((name) => [`${name}.database.age`, `${name}.files.age`]);

  beforeAll(async () => {
    test = await TestApp.start();
    const { caller, ref } = await caseOf(test);
    const { json } = await send(caller, ref, [['a.pdf', PDF]]);
    const { blobId } = await test.db.read.findOneByOrFail(CaseDocument, { id: json.id });
    file = pathOf(test, blobId);
    // The machine's own pg_dump may be of an older version than the server; of what it writes nothing is asked here.
    mkdirSync(join(test.folder, 'bin'));
    writeFileSync(join(test.folder, 'bin/pg_dump'), '#!/bin/sh\necho rows\n');
    chmodSync(join(test.folder, 'bin/pg_dump'), 0o755);
    path = `${join(test.folder, 'bin')}:${process.env['PATH']}`;
  });
  beforeEach(async () => {
    nights = new Nights(test, (await CaseKey.generate()).recipient);
    for (const half of ['database', 'files']) nights.leave(`.${half}.age`);
  });
  afterEach(() => nights.clear());
  afterAll(() => test.stop());

  it('keeps both halves of seven good nights', () => {
    expect(nights.run({ PATH: path })).toMatchObject({ status: 0 });
    expect(nights.good.slice(0, -2)).toEqual(before.slice(6));
    expect(nights.good.slice(-2)).toEqual([
      expect.stringMatching(/\d{6}\.database\.age$/),
      expect.stringMatching(/\d{6}\.files\.age$/),
    ]);
  });

  it('deletes nothing where the database is an empty one, or a file is gone', async () => {
    const empty = await emptyDatabase();
    const nothing = nights.run({ PATH: path, DATABASE_URL: empty.url });
    expect([nothing.status, nothing.stderr]).toEqual([
      1,
      expect.stringContaining('nothing of Recours in this'),
    ]);
    await empty.drop();
    rmSync(file);
    const lost = nights.run({ PATH: path });
    expect([lost.status, lost.stderr]).toEqual([1, expect.stringContaining('its file is missing')]);
    expect(nights.good).toEqual(before);
    expect(nights.doubtful.length).toBeGreaterThanOrEqual(2);
  });
});
