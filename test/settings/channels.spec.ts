import { channelLimits, tooHeavyFor, withTyped } from '../../src/settings/channels.rules.js';
import { SettingsService } from '../../src/settings/settings.service.js';
import { TestApp, type Caller } from '../support/app.js';

const of = (own: Parameters<typeof channelLimits>[0], code: string) =>
  channelLimits(own).find(({ channel }) => channel === code);

describe('what a channel takes', () => {
  it('is as shipped, with its source, until the house sets its own', () => {
    expect(of({}, 'telerecours_citoyens')).toMatchObject({
      fileBytes: 32_000_000,
      togetherBytes: null,
      source: 'telerecoursCitoyens',
      confidence: 'medium',
      isOwn: false,
    });
    const own = withTyped({}, [{ channel: 'ebarreau', together: 4 }]);
    expect(of(own, 'ebarreau')).toMatchObject({ togetherBytes: 4_000_000, isOwn: true });
    expect(of(own, 'telerecours_citoyens')).toMatchObject({ isOwn: false });
  });

  it('is as shipped again when its numbers are', () => {
    const own = withTyped({}, [{ channel: 'ebarreau', file: 2, together: null }]);
    expect(own).toEqual({ ebarreau: { file: 2, together: null } });
    expect(withTyped(own, [{ channel: 'ebarreau', file: null, together: 10 }])).toEqual({});
  });
});

describe('a printed dossier of some size', () => {
  it('is too heavy for the channels that take less, by file or by sending, and for no unknown limit', () => {
    const limits = channelLimits({ email: { file: 5, together: 3 }, plex: { file: null, together: null } });
    const heavy = (bytes: number) => tooHeavyFor(limits, bytes).map(({ channel }) => channel);
    expect(heavy(3_000_000)).toEqual([]);
    expect(heavy(3_000_001)).toEqual(['email']);
    expect(heavy(3_000_000_000)).toEqual(['email', 'telerecours_citoyens', 'ebarreau']);
    expect(tooHeavyFor(limits, 4_000_000)).toEqual([{ channel: 'email', limit: 3_000_000 }]);
  });
});

describe('the limits of this house', () => {
  let test: TestApp;
  let call: Caller;
  let ref: string;
  beforeAll(async () => {
    test = await TestApp.start();
    call = await test.as(await test.account('coordinator'));
    ref = (await call.call('POST', '/api/cases', { incident: { place: { text: 'Port' } } })).json.ref;
  });
  afterAll(() => test.stop());

  const set = (file: string, together: string, version: string) =>
    call.post('/settings/channels', {
      'channels[0][channel]': 'upload',
      'channels[0][file]': file,
      'channels[0][together]': together,
      version,
    });
  const send = (...sizes: number[]) => {
    const form = new FormData();
    sizes.forEach((size, at) => form.append('file', new Blob([new Uint8Array(size)]), `${at}.dat`));
    return call.call('POST', `/api/cases/${ref}/documents`, form);
  };

  it('refuse what is no size beside its field', async () => {
    const refused = await set('beaucoup', '', '1');
    expect(refused.status).toBe(422);
    expect(refused.text).toContain('id="f-channels-0-file-error"');
    expect(refused.text).toContain('value="beaucoup"');
  });

  it('hold for the next file that is sent, alone and together', async () => {
    expect((await set('1', '2', '1')).status).toBe(303);
    expect((await send(1_000_001)).status).toBe(413);
    expect((await send(800_000, 800_000)).status).toBe(201);
    const heavy = await send(800_000, 800_000, 800_000);
    expect(heavy.status).toBe(413);
    expect(heavy.json.message).toContain('2');
    expect((await call.call('GET', `/api/cases/${ref}/documents`)).json.total).toBe(2);
    expect((await call.get(`/cases/${ref}/documents`)).text).toMatch(/1\s?Mo chacun et 2\s?Mo en tout/);
  });

  it('are told to a stale page channel by channel', async () => {
    const stale = await set('5', '5', '1');
    expect(stale.status).toBe(409);
    expect(stale.text).toMatch(/1 \/ 2/);
    const limits = await test.app.get(SettingsService).limits();
    expect(limits.filter(({ isOwn }) => isOwn).map(({ channel }) => channel)).toEqual(['upload']);
  });
});
