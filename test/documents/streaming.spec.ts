import { createHash, randomBytes, randomUUID } from 'node:crypto';
import { rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { setTimeout as wait } from 'node:timers/promises';
import { CaseDocument } from '../../src/documents/document.entity.js';
import { TestApp, type Caller } from '../support/app.js';
import { ENGINE } from '../support/postgres.js';
import { holding, Usual } from '../support/what-is-written.js';
import { blobsIn, caseOf } from './evidence.js';
import { SlowSender } from './slow-sender.js';

let app: TestApp;
let ref: string;
let caller: Caller;
beforeAll(async () => {
  app = await TestApp.start();
  ({ ref, caller } = await caseOf(app));
});
afterAll(() => app.stop());

const MEGABYTE = 1024 * 1024;
const eventually = async (holds: () => boolean | Promise<boolean>): Promise<void> => {
  while (!(await holds())) await wait(50);
};

/** What makes each engine refuse a row of a document, and what lets it again. */
const REFUSAL = {
  sqlite: [
    `CREATE TRIGGER no_document BEFORE INSERT ON document BEGIN SELECT RAISE(ABORT, 'no'); END`,
    'DROP TRIGGER no_document',
  ],
  postgres: [
    'ALTER TABLE document ADD CONSTRAINT no_document CHECK (bytes < 0) NOT VALID',
    'ALTER TABLE document DROP CONSTRAINT no_document',
  ],
} as const;

const usual = new Usual();
/** In the house of the service, and among what has come since where programs leave things. */
const filesWith = (secret: Buffer): string[] => [...holding(secret, [app.folder]), ...usual.holding(secret)];

describe('a film that is longer than the memory should be', () => {
  it('streams through in flat memory, and its fingerprint is that of the original', async () => {
    const piece = randomBytes(MEGABYTE);
    const hash = createHash('sha256');
    const sender = new SlowSender(caller, ref, 'film.mp4');
    await sender.write(piece);
    hash.update(piece);
    const before = process.memoryUsage().rss;
    let most = 0;
    for (let count = 1; count < 300; count++) {
      await sender.write(piece);
      hash.update(piece);
      most = Math.max(most, process.memoryUsage().rss - before);
    }
    sender.end();
    const { status, json } = await sender.answer;
    expect([status, json.bytes, json.sha256]).toEqual([201, 300 * MEGABYTE, hash.digest('hex')]);
    expect(most).toBeLessThan(100 * MEGABYTE);
  });
});

describe('while a file arrives', () => {
  it('no plain byte of it lies on the disk, then or after', async () => {
    const secret = randomBytes(40);
    const sender = new SlowSender(caller, ref, 'secret.dat');
    for (let count = 0; count < 5; count++)
      await sender.write(Buffer.concat([secret, Buffer.alloc(MEGABYTE, 1)]));
    await eventually(() => blobsIn(app).some((path) => path.endsWith('.part')));
    expect(filesWith(secret)).toEqual([]);
    sender.end();
    expect((await sender.answer).status).toBe(201);
    expect(filesWith(secret)).toEqual([]);
  });

  it('would be found if it lay there', () => {
    const secret = randomBytes(40);
    const files = [app.folder, tmpdir()].map((folder) => join(folder, `careless-${randomUUID()}`));
    for (const file of files) writeFileSync(file, secret);
    expect(filesWith(secret)).toEqual(files);
    for (const file of files) rmSync(file);
  });

  it('leaves nothing when the sender goes away in the middle', async () => {
    const [rows, blobs] = [await app.db.read.count(CaseDocument), blobsIn(app).length];
    const sender = new SlowSender(caller, ref, 'film.mp4');
    for (let count = 0; count < 5; count++) await sender.write(Buffer.alloc(MEGABYTE, 1));
    await eventually(() => blobsIn(app).length > blobs);
    sender.goAway();
    await eventually(() => blobsIn(app).length === blobs);
    expect([await app.db.read.count(CaseDocument), blobsIn(app).length]).toEqual([rows, blobs]);
    expect((await caller.call('GET', '/health')).status).toBe(200);
  });

  it('leaves nothing when the unit of work fails after the file was sealed', async () => {
    const blobs = blobsIn(app).length;
    const [refuse, allow] = REFUSAL[ENGINE];
    await app.db.write((manager) => manager.query(refuse));
    const sender = new SlowSender(caller, ref, 'film.mp4');
    await sender.write(Buffer.alloc(MEGABYTE, 1));
    sender.end();
    expect((await sender.answer).status).toBe(500);
    expect(blobsIn(app)).toHaveLength(blobs);
    await app.db.write((manager) => manager.query(allow));
  });
});
