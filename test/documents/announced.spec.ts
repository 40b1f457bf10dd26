import { once } from 'node:events';
import { request, type IncomingMessage } from 'node:http';
import { TestApp, type Caller } from '../support/app.js';
import { blobsIn, caseOf, PIXEL, send } from './evidence.js';

let test: TestApp;
let ref: string;
let caller: Caller;
beforeAll(async () => {
  test = await TestApp.start();
  ({ ref, caller } = await caseOf(test));
});
afterAll(() => test.stop());

const GIGABYTE = 1e9;

/** Says how much is to come, sends the beginning of a file, and waits: only a refusal that reads nothing answers. */
async function announced(bytes: number, accept: string): Promise<{ status: number; text: string }> {
  const path = accept.includes('json') ? `/api/cases/${ref}/documents` : `/cases/${ref}/documents`;
  const sending = request(test.url + path, {
    method: 'POST',
    headers: {
      accept,
      cookie: caller.cookie,
      'content-length': bytes,
      'content-type': 'multipart/form-data; boundary=limite-inventee',
    },
  });
  sending.on('error', () => undefined);
  sending.write(
    '--limite-inventee\r\nContent-Disposition: form-data; name="file"; filename="film.mp4"\r\n\r\nfilm',
  );
  const [answer] = (await once(sending, 'response')) as [IncomingMessage];
  let text = '';
  for await (const piece of answer) text += String(piece);
  sending.destroy();
  return { status: answer.statusCode ?? 0, text };
}

describe('a body that announces more than may come', () => {
  it('is refused with the limit before any of it is read, to programs and on the page', async () => {
    for (const bytes of [2 ** 31 + 300, 300 * GIGABYTE]) {
      const api = await announced(bytes, 'application/json');
      expect([api.status, JSON.parse(api.text).error]).toEqual([413, 'too-large']);
      expect(JSON.parse(api.text).message).toContain('2000 Mo');
      expect((await announced(bytes, 'text/html')).status).toBe(413);
    }
    expect(blobsIn(test)).toEqual([]);
  });

  it('is refused by what the house has set for one sending', async () => {
    const coordinator = await test.as(await test.account('coordinator'));
    const channels = [{ channel: 'upload', file: 5, together: 20 }];
    const { json } = await coordinator.call('GET', '/api/settings');
    const set = await coordinator.call('PATCH', '/api/settings', { version: json.version, channels });
    expect(set.status).toBe(200);
    expect((await announced(0.1 * GIGABYTE, 'application/json')).status).toBe(413);
    expect((await send(caller, ref, [['petit.png', PIXEL]])).status).toBe(201);
    // Where it sets no limit to a sending, a hundred files may come.
    const open = [{ channel: 'upload', file: 5, together: null }];
    const { version } = set.json;
    expect((await coordinator.call('PATCH', '/api/settings', { version, channels: open })).status).toBe(200);
    expect((await announced(0.6 * GIGABYTE, 'application/json')).status).toBe(413);
  });
});
