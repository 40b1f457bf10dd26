import { PASSWORD, TestApp } from '../support/app.js';

let test: TestApp;
beforeAll(async () => {
  test = await TestApp.start();
});
afterAll(() => test.stop());

const MINUTE = 60_000;

describe('signing in', () => {
  it('answers who one is and opens the session', async () => {
    const jurist = await test.account('jurist');
    const caller = await test.as(null);
    const answer = await caller.call('POST', '/api/session', {
      email: jurist.email.toUpperCase(),
      password: PASSWORD,
    });
    expect(answer.json).toEqual({
      id: jurist.id,
      name: jurist.name,
      role: 'jurist',
      language: 'fr',
      endsOn: null,
    });
    expect(answer.headers.get('set-cookie')).toMatch(
      /^recours_session=[\w-]{43}; Path=\/; HttpOnly; SameSite=Lax$/,
    );
    expect((await caller.call('GET', '/api/session')).status).toBe(200);
  });

  it('says the same to a wrong password and to an address that nobody has', async () => {
    const jurist = await test.account('jurist');
    const caller = await test.as(null);
    const wrong = await caller.call('POST', '/api/session', {
      email: jurist.email,
      password: 'not this one',
    });
    const nobody = await caller.call('POST', '/api/session', {
      email: 'nobody@example.org',
      password: PASSWORD,
    });
    expect([wrong.status, nobody.status]).toEqual([401, 401]);
    expect(wrong.json).toEqual(nobody.json);
  });
});

describe('a session', () => {
  it('ends after half an hour without a click, and lives on with clicks', async () => {
    const caller = await test.as(await test.account('jurist'));
    for (let i = 0; i < 3; i += 1) {
      test.clock.advance(29 * MINUTE);
      expect((await caller.call('GET', '/api/session')).status).toBe(200);
    }
    test.clock.advance(31 * MINUTE);
    expect((await caller.call('GET', '/api/session')).status).toBe(401);
  });

  it('ends after eight hours whatever is clicked', async () => {
    const caller = await test.as(await test.account('jurist'));
    for (let i = 0; i < 19; i += 1) {
      test.clock.advance(25 * MINUTE);
      await caller.call('GET', '/api/session');
    }
    expect((await caller.call('GET', '/api/session')).status).toBe(200);
    test.clock.advance(6 * MINUTE);
    expect((await caller.call('GET', '/api/session')).status).toBe(401);
  });

  it('is closed by signing out', async () => {
    const caller = await test.as(await test.account('jurist'));
    const cookie = caller.cookie;
    expect((await caller.call('DELETE', '/api/session')).status).toBe(204);
    caller.cookie = cookie;
    expect((await caller.call('GET', '/api/session')).status).toBe(401);
  });

  it('keeps no token in the table', async () => {
    const caller = await test.as(await test.account('jurist'));
    const token = caller.cookie.split('=')[1] ?? '';
    const rows: object[] = await test.db.read.query('SELECT * FROM session');
    expect(JSON.stringify(rows)).not.toContain(token);
  });
});

describe("an intern's account", () => {
  it('dies at the midnight in Paris that ends its last day, open sessions included', async () => {
    test.clock.set('2026-08-31T21:50:00.000Z'); // 23:50 in Paris
    const intern = await test.account('intern', { endsOn: '2026-08-31' });
    const caller = await test.as(intern);
    expect((await caller.call('GET', '/api/session')).status).toBe(200);
    test.clock.set('2026-08-31T22:00:00.000Z');
    expect((await caller.call('GET', '/api/session')).status).toBe(401);
    expect(
      (await (await test.as(null)).call('POST', '/api/session', { email: intern.email, password: PASSWORD }))
        .status,
    ).toBe(401);
  });

  it('is not made without a last day, and its link works once', async () => {
    const coordinator = await test.as(await test.account('coordinator'));
    const form = { name: 'Noé Exemple', email: 'noe@example.org', role: 'intern', language: 'fr' };
    expect((await coordinator.post('/accounts', form)).text).toContain('a besoin d’un dernier jour');
    const made = await coordinator.post('/accounts', { ...form, endsOn: '2027-01-31' });
    const link = /\/invitations\/[\w-]{43}/.exec(made.text)?.[0] ?? 'none';
    const newcomer = await test.as(null);
    expect((await newcomer.post(link, { password: 'short', again: 'short' })).status).toBe(422);
    expect((await newcomer.post(link, { password: PASSWORD, again: PASSWORD })).status).toBe(303);
    expect((await newcomer.post(link, { password: PASSWORD, again: PASSWORD })).status).toBe(404);
    expect(
      (await newcomer.call('POST', '/api/session', { email: 'noe@example.org', password: PASSWORD })).json
        .endsOn,
    ).toBe('2027-01-31');
  });
});
