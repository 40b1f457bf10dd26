import { randomBytes } from 'node:crypto';
import { mkdirSync, utimesSync, writeFileSync } from 'node:fs';
import { basename, join } from 'node:path';
import { setTimeout as wait } from 'node:timers/promises';
import { CaseAccess } from '../../src/cases/case-access.service.js';
import { CaseDocument } from '../../src/documents/document.entity.js';
import { KnownBlobs } from '../../src/documents/known-blobs.js';
import { DocumentsService } from '../../src/documents/documents.service.js';
import { age, describeWithAge } from '../storage/age-command.js';
import { TestApp, type Caller } from '../support/app.js';
import { blobsIn, caseOf, send } from './evidence.js';
import { SlowSender } from './slow-sender.js';

let app: TestApp;
let ref: string;
let caller: Caller;
let row: CaseDocument;
const content = Buffer.concat([Buffer.from('OggS'), randomBytes(150_000)]);
beforeAll(async () => {
  app = await TestApp.start();
  ({ ref, caller } = await caseOf(app));
  const { json } = await send(caller, ref, [
    ['a.ogg', content],
    ['b.ogg', randomBytes(10)],
  ]);
  row = await app.db.read.findOneByOrFail(CaseDocument, { id: json.id });
});
afterAll(() => app.stop());

describeWithAge('a stored original', () => {
  it("opens with the age command and its case's identity, without us", async () => {
    const { identity } = await app.app.get(CaseAccess).key(row.caseId);
    const blob = blobsIn(app).find((path) => basename(path) === row.blobId) ?? '';
    writeFileSync(join(app.folder, 'identity'), identity, { mode: 0o600 });
    expect(age(['-d', '-i', join(app.folder, 'identity'), blob]).equals(content)).toBe(true);
  });
});

describe('the originals of a case', () => {
  it('are opened for printing in the order in which they came, as far as the limit goes', async () => {
    const documents = app.app.get(DocumentsService);
    expect((await documents.ofCase(row.caseId)).map(({ fileName }) => fileName)).toEqual(['a.ogg', 'b.ogg']);
    expect((await documents.open(row.caseId, row.id, 200_000)).equals(content)).toBe(true);
    await expect(documents.open(row.caseId, row.id, 1000)).rejects.toMatchObject({ name: 'TooLarge' });
    await expect(documents.open('another-case', row.id, 200_000)).rejects.toMatchObject({ status: 404 });
  });

  it('survive a start in the middle of an upload, which goes on', async () => {
    const blobs = blobsIn(app).length;
    const sender = new SlowSender(caller, ref, 'film.mp4');
    for (let count = 0; count < 5; count++) await sender.write(Buffer.alloc(1024 ** 2, 1));
    while (blobsIn(app).length === blobs) await wait(50);
    expect(blobsIn(app)).toHaveLength(blobs + 1);
    await app.app.get(KnownBlobs).onModuleInit();
    sender.end();
    expect((await sender.answer).status).toBe(201);
    expect(blobsIn(app)).toHaveLength(blobs + 1);
  });

  it('survive a restart, which sweeps what a crash left half done', async () => {
    const before = blobsIn(app).sort();
    const folder = join(app.config.dataDir, 'blobs', 'ab', 'cd');
    mkdirSync(folder, { recursive: true });
    const longAgo = new Date('2026-05-05T08:00:00Z');
    for (const name of [`${'0'.repeat(28)}.part`, '1'.repeat(28)]) {
      writeFileSync(join(folder, `abcd${name}`), 'and then the power went');
      utimesSync(join(folder, `abcd${name}`), longAgo, longAgo);
    }
    await app.restart();
    expect(blobsIn(app).sort()).toEqual(before);
  });
});
