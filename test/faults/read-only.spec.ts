import { PDF, send } from '../documents/evidence.js';
import type { Caller } from '../support/app.js';
import { ChildService } from '../support/child-service.js';
import { books } from './aftermath.js';
import { health } from './health.js';
import { SmallDisk } from './small-disk.js';

const disk = SmallDisk.mount();

(disk ? describe : describe.skip)('a disk that may only be read any more', () => {
  let service: ChildService;
  let caller: Caller;
  let ref: string;
  beforeAll(async () => {
    ({ service, coordinator: caller } = await ChildService.begin({}, disk!.folder));
    ref = (await caller.call('POST', '/api/cases', { channel: 'field', summary: 'Résumé' })).json.ref;
    disk!.breakDown();
  });
  afterAll(async () => {
    await service.end();
    disk!.remove();
  });

  it('refuses every act with a sentence, and is told by /health with 503', async () => {
    for (const { status, json } of [
      await caller.call('POST', `/api/cases/${ref}/steps`, { step: 'triage' }),
      await send(caller, ref, [['pendant.pdf', PDF]]),
    ]) {
      expect({ status, error: json.error }).toEqual({ status: 503, error: 'unavailable' });
      expect(json.message).toMatch(/n’accepte plus d’écriture|can no longer be written/);
    }
    expect(await health(service, ({ status }) => status === 503)).toMatchObject({
      status: 503,
      json: { status: 'degraded', disk: 'failed' },
    });
  });

  it('still shows what needs no entry in the journal', async () => {
    expect((await caller.get('/cases')).status).toBe(200);
  });

  it('is told by /health also to whoever starts the service again, which then only shows', async () => {
    await service.end();
    await service.start();
    expect(await health(service, () => true)).toMatchObject({ status: 503, json: { disk: 'failed' } });
    expect((await caller.get('/cases')).status).toBe(200);
    await service.end();
  });

  it('has lost nothing once it is mended', async () => {
    disk!.mend();
    await service.start();
    expect((await caller.call('GET', `/api/cases/${ref}`)).json.stage).toBe('alert');
    expect((await caller.call('POST', `/api/cases/${ref}/steps`, { step: 'triage' })).status).toBe(200);
    expect((await books(service)).breaks).toEqual([]);
  });
});
