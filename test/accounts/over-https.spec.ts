import { PASSWORD, TestApp, type Caller } from '../support/app.js';

let test: TestApp;
let caller: Caller;
let email: string;
beforeAll(async () => {
  test = await TestApp.start();
  test.config = { ...test.config, publicUrl: 'https://recours.example.org' };
  await test.restart();
  ({ email } = await test.account('jurist'));
  caller = await test.as(null);
});
afterAll(() => test.stop());

const HTML = { accept: 'text/html' };
const form = (fields: Record<string, string>) => new URLSearchParams(fields);

describe('reached over https', () => {
  it('keeps its cookies under a prefix that nobody else can set', async () => {
    const signedIn = await caller.call('POST', '/sign-in', form({ email, password: PASSWORD }), HTML);
    for (const set of signedIn.headers.getSetCookie())
      expect(set).toMatch(/^__Host-recours_\w+=.*; Path=\/; HttpOnly; Secure; SameSite=Lax$/);
    expect((await caller.get('/account', HTML)).status).toBe(200);
    const planted = await test.as(null);
    planted.cookie = caller.cookie.replaceAll('__Host-', '');
    expect((await planted.get('/account', HTML)).status).toBe(401);
  });

  it('is asked for over https from then on, below its name too', async () => {
    const { headers } = await caller.get('/sign-in', HTML);
    expect(headers.get('strict-transport-security')).toBe('max-age=31536000; includeSubDomains');
  });

  it('leaves nothing in the browser after signing out but that it is known', async () => {
    const out = await caller.call('POST', '/sign-out', form({}), HTML);
    expect(out.headers.get('clear-site-data')).toBe('"cache", "storage"');
    expect(caller.cookie).toMatch(/^__Host-recours_device=\S+; __Host-recours_notice=\S+$/);
    const program = await test.as(null);
    await program.call('POST', '/api/session', { email, password: PASSWORD });
    const gone = await program.call('DELETE', '/api/session');
    expect([gone.status, gone.headers.get('clear-site-data'), program.cookie]).toEqual([
      204,
      '"cache", "storage"',
      '',
    ]);
  });
});
