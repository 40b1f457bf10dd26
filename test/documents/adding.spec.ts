import { createHash, randomBytes } from 'node:crypto';
import { CaseDocument } from '../../src/documents/document.entity.js';
import { JournalEntry } from '../../src/journal/journal-entry.entity.js';
import { TestApp, type Caller } from '../support/app.js';
import { blobsIn, caseOf, PDF, PIXEL, send, sending } from './evidence.js';

let app: TestApp;
let ref: string;
let caller: Caller;
beforeAll(async () => {
  app = await TestApp.start();
  ({ ref, caller } = await caseOf(app));
});
afterAll(() => app.stop());

const sha256 = (bytes: Buffer): string => createHash('sha256').update(bytes).digest('hex');

describe('adding documents to a case', () => {
  it('keeps several at once, each with its own words, type and fingerprint', async () => {
    const film = Buffer.concat([
      Buffer.from('000000186674797069736f6d0000020069736f6d69736f32', 'hex'),
      randomBytes(200_000),
    ]);
    const made = await send(
      caller,
      ref,
      [
        ['certificat.pdf', PDF],
        ['IMG_1.jpg', PIXEL],
        ['nuit.mp4', film],
      ],
      [
        ['title', 'Certificat médical'],
        ['title', ''],
        ['title', 'La nuit du 2 mai'],
        ['kind', 'medical_certificate'],
        ['kind', ''],
        ['kind', 'video'],
        ['receivedBy', 'clé USB'],
        ['viaMessaging', ''],
        ['viaMessaging', ''],
        ['viaMessaging', 'true'],
      ],
    );
    expect(made.status).toBe(201);
    expect(made.headers.get('location')).toBe(`/api/cases/${ref}/documents`);
    expect(made.json.refused).toEqual([]);
    expect(made.json.items).toMatchObject([
      {
        title: 'Certificat médical',
        kind: 'medical_certificate',
        media: 'application/pdf',
        receivedBy: 'clé USB',
        sha256: sha256(PDF),
      },
      {
        title: null,
        kind: 'photo',
        media: 'image/png',
        fileName: 'IMG_1.jpg',
        receivedBy: 'clé USB',
        viaMessaging: false,
        bytes: PIXEL.length,
      },
      {
        title: 'La nuit du 2 mai',
        kind: 'video',
        viaMessaging: true,
        media: 'video/mp4',
        bytes: film.length,
        sha256: sha256(film),
      },
    ]);
    const list = await caller.call('GET', `/api/cases/${ref}/documents`);
    expect(list.json).toEqual({ items: made.json.items, total: 3, page: 1, perPage: 50 });
  });

  it('answers one file with its record and address, and journals it', async () => {
    const made = await send(
      caller,
      ref,
      [['reçu.png', PIXEL]],
      [
        ['on', '2026-05-03'],
        ['viaMessaging', 'true'],
      ],
    );
    expect(made.headers.get('location')).toBe(`/api/documents/${made.json.id}`);
    expect(made.json).toMatchObject({
      on: '2026-05-03',
      viaMessaging: true,
      version: 1,
      caseRef: ref,
      fileName: 'reçu.png',
    });
    expect((await caller.call('GET', `/api/documents/${made.json.id}`)).json).toEqual(made.json.items[0]);
    const [entry] = await app.db.read.findBy(JournalEntry, { subjectId: made.json.id });
    expect([entry?.action, JSON.parse(entry?.details ?? '')]).toEqual([
      'document.add',
      { kind: 'photo', media: 'image/png', bytes: PIXEL.length, sha256: sha256(PIXEL) },
    ]);
  });

  it('keeps no word that was typed, and no file name, in plain text', async () => {
    const made = await send(
      caller,
      ref,
      [['Selam Haile.png', PIXEL]],
      [
        ['title', 'Épaule de Selam'],
        ['origin', 'Selam'],
      ],
    );
    const row = await app.db.read.findOneByOrFail(CaseDocument, { id: made.json.id });
    expect(JSON.stringify(row)).not.toMatch(/Selam|paule/);
  });

  it('refuses what was said wrongly, beside its field, and keeps nothing of it', async () => {
    const before = blobsIn(app).length;
    const wrong = await send(
      caller,
      ref,
      [
        ['a.png', PIXEL],
        ['b.png', PIXEL],
      ],
      [
        ['kind', 'photo'],
        ['kind', 'selfie'],
        ['on', '2026-02-30'],
        ['on', '2026-05-01'],
      ],
    );
    expect([wrong.status, Object.keys(wrong.json.fields)]).toEqual([422, ['on.0', 'kind.1']]);
    const future = await send(caller, ref, [['a.png', PIXEL]], [['on', '2026-05-08']]);
    expect(future.json.fields.on).toEqual([expect.stringContaining('pas encore arrivée')]);
    const three = await send(
      caller,
      ref,
      [['a.png', PIXEL]],
      [
        ['title', 'un'],
        ['title', 'deux'],
        ['tittle', 'x'],
      ],
    );
    expect(Object.keys(three.json.fields)).toEqual(['title', 'tittle']);
    expect(blobsIn(app)).toHaveLength(before);
  });

  it('is refused before the body is read, where the case is not the sender’s', async () => {
    const stranger = await app.as(await app.account('intern'));
    expect(
      (await stranger.call('POST', `/api/cases/${ref}/documents`, sending([['a.png', PIXEL]]))).status,
    ).toBe(404);
    const broken = await caller.call('POST', `/api/cases/${ref}/documents`, 'no multipart');
    expect(broken.status).toBe(400);
    expect((await send(caller, ref, [])).json.fields.file).toBeDefined();
  });
});
