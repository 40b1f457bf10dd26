import type { Actor } from '../../src/access/actor.js';
import { AccountsService } from '../../src/accounts/accounts.service.js';
import { JournalService } from '../../src/journal/journal.service.js';
import { TestApp, type Caller } from '../support/app.js';
import { health } from './health.js';

const HOUR = 3600_000;
const YEAR = 365 * 24 * HOUR;

describe('a clock that was set back', () => {
  let test: TestApp;
  let coordinator: Caller;
  let inviter: Actor & { email: string };
  beforeEach(async () => {
    test = await TestApp.start();
    inviter = await test.account('coordinator');
    coordinator = await test.as(inviter);
  });
  afterEach(() => test.stop());

  it('is told by /health, and no longer once it is right again; a few minutes are none', async () => {
    test.clock.advance(-4 * 60_000);
    expect((await health(test, () => true)).json).toMatchObject({ status: 'ok', clock: 'ok' });
    test.clock.advance(-YEAR);
    expect(await health(test, ({ json }) => json.clock === 'failed')).toMatchObject({
      status: 200,
      json: { status: 'degraded', clock: 'failed', database: 'ok' },
    });
    test.clock.advance(YEAR + HOUR);
    expect((await health(test, ({ json }) => json.clock === 'ok')).json.status).toBe('ok');
  });

  it('leaves the journal whole, also through a start on the older clock', async () => {
    await coordinator.call('POST', '/api/cases', { channel: 'field', summary: 'Résumé' });
    test.clock.advance(-YEAR);
    await test.restart();
    const again = await test.as(inviter);
    const { status, json } = await again.call('POST', '/api/cases', { channel: 'field', summary: 'Résumé' });
    expect({ status, json }).toMatchObject({ status: 201, json: { channel: 'field' } });
    expect((await again.call('GET', `/api/cases/${json.ref}`)).status).toBe(200);
    expect(await test.app.get(JournalService).breaks()).toEqual([]);
  });

  it('closes the sessions from the future: none lives until the clock has caught up', async () => {
    test.clock.advance(-4 * 60_000);
    expect((await coordinator.call('GET', '/api/cases')).status).toBe(200);
    test.clock.advance(-YEAR);
    expect((await coordinator.call('GET', '/api/cases')).status).toBe(401);
  });

  it('makes nobody wait for a year who has mistyped a password', async () => {
    const guess = (): Promise<{ status: number }> =>
      coordinator.call('POST', '/api/session', { email: inviter.email, password: 'une autre phrase' });
    for (let attempt = 0; attempt < 10; attempt += 1) await guess();
    const waits = test.clock.waits.length;
    expect(waits).toBeGreaterThan(0);
    test.clock.advance(-YEAR);
    await guess();
    expect(test.clock.waits).toHaveLength(waits);
  });

  it('opens no link that was replaced, nor one for longer than its week', async () => {
    const form = { name: 'Rim Exemple', email: 'rim@example.org', role: 'staff', language: 'fr' } as const;
    const accounts = test.app.get(AccountsService);
    const { account, token } = await accounts.invite(inviter, form);
    const visitor = await test.as(null);
    const opens = async (): Promise<number> => (await visitor.get(`/invitations/${token}`)).status;
    test.clock.advance(-YEAR);
    expect(await opens()).toBe(404);
    test.clock.advance(YEAR);
    expect(await opens()).toBe(200);
    await coordinator.post(`/accounts/${account.id}/reinvite`, {});
    test.clock.advance(-60_000);
    expect(await opens()).toBe(404);
  });
});
