import { randomBytes } from 'node:crypto';
import { existsSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { CaseDocument } from '../../src/documents/document.entity.js';
import { CaseKey } from '../../src/platform/crypto/case-key.js';
import { caseOf, PDF, send } from '../documents/evidence.js';
import { pathOf } from '../storage/exchange.js';
import { TestApp } from '../support/app.js';
import { Machine, type Typed } from './typing.js';

describe('recours backup of a house that is not whole', () => {
  const machine = new Machine();
  let test: TestApp;
  let offline: CaseKey;
  const backup = (out: string): Promise<Typed> => {
    const { dataDir, keyFile } = test.config;
    const here = ['--data', dataDir, '--key-file', keyFile];
    return machine.type(['backup', ...here, '--to', offline.recipient, '--out', out]);
  };
  beforeAll(async () => {
    test = await TestApp.start();
    offline = await CaseKey.generate();
  });
  afterAll(async () => {
    machine.leave();
    await test.stop();
  });

  it('is refused where files lie and no case: the database is not theirs', async () => {
    const folder = join(test.config.dataDir, 'blobs/ab/cd');
    mkdirSync(folder, { recursive: true });
    writeFileSync(join(folder, `abcd${'0'.repeat(28)}`), 'somebody’s');
    const { code, err } = await backup('none.age');
    expect([code, err]).toEqual([
      1,
      expect.stringContaining('this database holds no case: it is not theirs'),
    ]);
    expect(existsSync(machine.path('none.age'))).toBe(false);
  });

  it('is made all the same where a file is rotten, and says which, with code 1', async () => {
    const { caller, ref } = await caseOf(test);
    const { json } = await send(caller, ref, [['a.pdf', Buffer.concat([PDF, randomBytes(200_000)])]]);
    expect((await backup('good.age')).code).toBe(0);
    const { blobId } = await test.db.read.findOneByOrFail(CaseDocument, { id: json.id });
    const bytes = readFileSync(pathOf(test, blobId));
    bytes.writeUInt32BE(1, 100_000);
    writeFileSync(pathOf(test, blobId), bytes);
    const { code, err } = await backup('doubtful.age');
    expect(code).toBe(1);
    expect(err).toMatch(/^Backup made: .*doubtful\.age/);
    expect(err).toContain(`document ${json.id}: its file was cut short or altered.`);
    expect(existsSync(machine.path('doubtful.age'))).toBe(true);
  });
});
