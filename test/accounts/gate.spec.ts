import { once } from 'node:events';
import { get, type IncomingMessage } from 'node:http';
import { text } from 'node:stream/consumers';
import { TestApp } from '../support/app.js';

let test: TestApp;
beforeAll(async () => {
  test = await TestApp.start();
});
afterAll(() => test.stop());

describe('the gate', () => {
  it.each([
    ['a foreign origin', { origin: 'https://evil.example' }],
    ['the null origin', { origin: 'null' }],
    ['a cross-site fetch', { 'sec-fetch-site': 'cross-site' }],
    ['a sibling site', { 'sec-fetch-site': 'same-site' }],
    ['a rebound name that claims its own Host', { origin: 'http://evil.example', host: 'evil.example' }],
  ])('refuses an act that comes from %s', async (_, headers) => {
    const caller = await test.as(await test.account('jurist'));
    const answer = await caller.call('DELETE', '/api/session', undefined, headers as Record<string, string>);
    expect(answer.status).toBe(403);
    expect((await caller.call('GET', '/api/session')).status).toBe(200);
  });

  it('accepts an act from our own pages and from a script that tells no origin', async () => {
    const one = await test.as(await test.account('jurist'));
    expect(
      (
        await one.call('DELETE', '/api/session', undefined, {
          origin: test.url,
          'sec-fetch-site': 'same-origin',
        })
      ).status,
    ).toBe(204);
    const other = await test.as(await test.account('jurist'));
    expect((await other.call('DELETE', '/api/session')).status).toBe(204);
  });

  it('lets a page fetch nothing but our own files', async () => {
    const answer = await (await test.as(null)).get('/sign-in');
    expect(answer.headers.get('content-security-policy')).toMatch(
      /^default-src 'none'; script-src 'self'; style-src 'self';/,
    );
    expect(answer.headers.get('cache-control')).toBe('no-store');
    expect(answer.headers.get('cross-origin-embedder-policy')).toBe('require-corp');
  });

  it.each([
    'evil.example',
    'recours.example.org.evil.example',
    '127.0.0.1.nip.example:3000',
    'localhost@evil',
  ])('answers nobody who calls us "%s"', async (host) => {
    const asked = get(`${test.url}/sign-in`, { headers: { host, accept: 'text/html' } });
    const [answer] = (await once(asked, 'response')) as [IncomingMessage];
    expect(answer.statusCode).toBe(403);
    expect(await text(answer)).not.toContain('name="password"');
  });

  it('sends whoever is signed out to the door, and back only to our own pages', async () => {
    const caller = await test.as(null);
    const page = await caller.get('/accounts');
    expect(page.status).toBe(401);
    expect(page.text).toContain('name="_to" value="/accounts"');
    const jurist = await test.account('coordinator');
    const { PASSWORD } = await import('../support/app.js');
    for (const to of [
      '//evil.example',
      'https://evil.example',
      '/\\evil.example',
      '/ok\r\nSet-Cookie: a=b',
    ]) {
      const answer = await (
        await test.as(null)
      ).post('/sign-in', { email: jurist.email, password: PASSWORD, _to: to });
      expect(answer.headers.get('location')).toBe('/');
    }
  });

  it('shows no notice whose words nobody wrote, and lives on', async () => {
    const caller = await test.as(null);
    for (const notice of ['foo', '__proto__', 'accounts', 'constructor.name'])
      for (const path of ['/cases', '/invitations/nope', '/sign-in']) {
        const answer = await caller.call('GET', path, undefined, {
          accept: 'text/html',
          cookie: `recours_notice=${notice}`,
        });
        expect([401, 404, 200]).toContain(answer.status);
      }
  });

  it('answers a sign-in without a body as one that lacks everything', async () => {
    const answer = await (await test.as(null)).call('POST', '/sign-in', undefined, { accept: 'text/html' });
    expect(answer.status).toBe(422);
  });

  it('answers a program in JSON and in the language that it asks for', async () => {
    const caller = await test.as(null);
    const french = await caller.call('GET', '/api/session', undefined, { 'accept-language': 'fr' });
    const english = await caller.call('GET', '/api/session', undefined, { 'accept-language': 'en' });
    expect([french.json.error, english.json.error]).toEqual(['unauthenticated', 'unauthenticated']);
    expect(french.json.message).not.toBe(english.json.message);
    expect(
      (await caller.call('POST', '/api/session', undefined, { 'content-type': 'application/json' })).status,
    ).toBe(422);
    const broken = await fetch(`${test.url}/api/session`, {
      method: 'POST',
      body: '{',
      headers: { 'content-type': 'application/json' },
    });
    expect(broken.status).toBe(400);
  });
});
