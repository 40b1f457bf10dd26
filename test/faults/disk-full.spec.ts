import { randomBytes } from 'node:crypto';
import { JournalService } from '../../src/journal/journal.service.js';
import { caseOf, send } from '../documents/evidence.js';
import { TestApp, type Caller } from '../support/app.js';
import { health } from './health.js';
import { hashOf } from './acknowledged.js';
import { SmallDisk } from './small-disk.js';

const disk = SmallDisk.mount();

(disk ? describe : describe.skip)('a disk that is full', () => {
  let test: TestApp;
  let caller: Caller;
  let ref: string;
  const pdf = Buffer.concat([Buffer.from('%PDF-1.4\n'), randomBytes(1_500_000)]);
  const kept: { id: string; sha256: string }[] = [];

  beforeAll(async () => {
    test = await TestApp.start(disk!.folder);
    ({ caller, ref } = await caseOf(test));
    kept.push((await send(caller, ref, [['avant.pdf', pdf]])).json);
    disk!.fill();
  });
  afterAll(async () => {
    await test.stop();
    disk!.remove();
  });

  it('refuses files, steps, edits and new cases with a sentence and a way on, and keeps nothing of them', async () => {
    const acts = [
      send(caller, ref, [['pendant.pdf', pdf]]),
      caller.call('POST', `/api/cases/${ref}/steps`, { step: 'triage' }),
      caller.call('PATCH', `/api/cases/${ref}`, { version: 1, summary: 'x'.repeat(4000) }),
      caller.call('POST', '/api/cases', { channel: 'field', summary: 'x'.repeat(4000) }),
    ];
    for (const { status, json } of await Promise.all(acts)) {
      expect({ status, error: json.error }).toEqual({ status: 507, error: 'no-room' });
      expect(json.message).toMatch(/^Le disque du serveur est plein.*rien de cet envoi/);
    }
  });

  it('says on a page, in the language of who asked, that it may be sent again', async () => {
    const headers = {
      accept: 'text/html',
      'accept-language': 'en',
      cookie: `${caller.cookie}; recours_language=en`,
    };
    const form = new URLSearchParams({ step: 'triage' });
    const { status, text } = await caller.call('POST', `/cases/${ref}/steps`, form, headers);
    expect(status).toBe(507);
    expect(text).toMatch(/disk is full: nothing of what you sent was kept.*reload it/s);
  });

  it('is told by /health with 503', async () => {
    expect(await health(test, ({ json }) => json.disk === 'failed')).toMatchObject({
      status: 503,
      json: { status: 'degraded', database: 'ok', disk: 'failed' },
    });
  });

  it('is over by itself when there is room again: nothing acknowledged was lost, nothing refused was kept', async () => {
    disk!.makeRoom();
    expect((await health(test, ({ status }) => status === 200)).json.status).toBe('ok');
    kept.push((await send(caller, ref, [['après.pdf', pdf]])).json);
    expect((await caller.call('POST', `/api/cases/${ref}/steps`, { step: 'triage' })).status).toBe(200);
    for (const { id, sha256 } of kept)
      expect(await hashOf(caller, `/api/documents/${id}/content`)).toBe(sha256);
    expect((await caller.call('GET', `/api/cases/${ref}/documents`)).json.total).toBe(2);
    expect((await caller.call('GET', '/api/cases')).json.total).toBe(1);
    expect(await test.app.get(JournalService).breaks()).toEqual([]);
  });
});
