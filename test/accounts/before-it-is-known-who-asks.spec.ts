import { once } from 'node:events';
import { connect } from 'node:net';
import { PASSWORD, TestApp, type Caller } from '../support/app.js';

let test: TestApp;
beforeAll(async () => void (test = await TestApp.start()));
afterAll(() => test.stop());

const HTML = { accept: 'text/html' };
const letters = (count: number) => new URLSearchParams({ email: 'a'.repeat(count) });
const tangled = new URLSearchParams(
  Array.from({ length: 19_999 }, (_, i) => `a[${i}][${i}][${i}][${i}]=1`).join('&'),
);
const sendJson = (caller: Caller, body: string) =>
  fetch(`${test.url}/api/cases`, {
    method: 'POST',
    body,
    headers: { 'content-type': 'application/json', cookie: caller.cookie },
  });

describe('a body from somebody whom nobody knows', () => {
  it('is read when it is as small as an address and a password', async () => {
    const stranger = await test.as(null);
    expect((await stranger.call('POST', '/sign-in', letters(10_000), HTML)).status).toBe(422);
  });

  it.each([
    ['a form', () => letters(17_000)],
    ['the form that stopped the service for a minute', () => tangled],
  ])('is not read beyond: %s', async (_, body) => {
    const stranger = await test.as(null);
    expect((await stranger.call('POST', '/sign-in', body(), HTML)).status).toBe(413);
  });

  it.each([
    ['JSON', '/api/session', { email: 'a'.repeat(17_000), password: 'x' }],
    ['JSON where files are received', '/api/cases/HRO-00000/documents', { title: 'a'.repeat(17_000) }],
  ])('is not read beyond: %s', async (_, path, body) => {
    expect((await (await test.as(null)).call('POST', path, body)).status).toBe(413);
  });

  it('is refused for what it announces, before the first byte of it has come', async () => {
    const socket = connect(Number(new URL(test.url).port), '127.0.0.1');
    socket.write(
      'POST /api/session HTTP/1.1\r\nHost: localhost\r\nContent-Type: application/json\r\nContent-Length: 8000000\r\n\r\n',
    );
    const [answer] = (await once(socket, 'data')) as [Buffer];
    expect(answer.toString()).toMatch(/^HTTP\/1\.1 413/);
    socket.destroy();
  });

  it('is not unpacked: what weighs little may unfold into much', async () => {
    const answer = await fetch(`${test.url}/api/session`, {
      method: 'POST',
      body: new Uint8Array([31, 139, 8, 0, 0, 0, 0, 0]),
      headers: { 'content-type': 'application/json', 'content-encoding': 'gzip' },
    });
    expect(answer.status).toBe(400);
  });
});

describe('a body from somebody of the team', () => {
  it('may be as long as a testimony, and is refused where it would unfold', async () => {
    const jurist = await test.as(await test.account('jurist'));
    const long = await sendJson(jurist, JSON.stringify({ channel: 'field', summary: 'ሰ'.repeat(200_000) }));
    expect([201, 422]).toContain(long.status);
    for (const body of ['['.repeat(2_000_000), `[${'[],'.repeat(500_000)}[]]`, `"${'a'.repeat(4_000_000)}"`])
      expect((await sendJson(jurist, body)).status).toBe(413);
    expect((await jurist.call('POST', '/cases/new', tangled, HTML)).status).toBe(413);
  });

  it('is refused, and not mended, where it is in another encoding', async () => {
    const jurist = await test.as(await test.account('jurist'));
    const body = Buffer.from('{"channel":"field","summary":"\xe9t\xe9"}', 'latin1');
    const answer = await fetch(`${test.url}/api/cases`, {
      method: 'POST',
      body,
      headers: { 'content-type': 'application/json', cookie: jurist.cookie },
    });
    expect(answer.status).toBe(400);
  });

  it('comes back whole when the session ran out while it was typed', async () => {
    const account = await test.account('jurist');
    const jurist = await test.as(account);
    test.clock.advance(31 * 60_000);
    const summary = 'ሰ'.repeat(20_000);
    const form = { summary, _page: '/cases/new' };
    const door = await jurist.post('/cases/new', form);
    const carried = /name="_carried" value="([^"]+)"/.exec(door.text)?.[1] ?? '';
    expect([door.status, carried.length > summary.length]).toEqual([401, true]);
    const back = await jurist.post('/sign-in', {
      email: account.email,
      password: PASSWORD,
      _carried: carried,
    });
    expect([back.status, back.headers.get('location')]).toEqual([303, '/cases/new']);
    expect((await jurist.get('/cases/new')).text).toContain(summary);
  });

  it('is a stranger’s once the account is at its end, and once she has signed out', async () => {
    const ended = await test.as(await test.account('jurist', { endsOn: '2020-01-01' }));
    expect((await ended.call('POST', '/cases/new', letters(17_000), HTML)).status).toBe(413);
    const out = await test.as(await test.account('jurist'));
    const { cookie } = out;
    await out.post('/sign-out', {});
    expect(out.cookie).not.toContain('recours_session');
    out.cookie = cookie;
    // The table still knows whose it was: what she typed in another window comes back to her.
    expect((await out.call('POST', '/cases/new', letters(17_000), HTML)).status).toBe(401);
  });
});
