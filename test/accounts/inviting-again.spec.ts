import type { Actor } from '../../src/access/actor.js';
import { AccountsService } from '../../src/accounts/accounts.service.js';
import { JournalEntry } from '../../src/journal/journal-entry.entity.js';
import { PASSWORD, TestApp, type Caller } from '../support/app.js';

let test: TestApp;
let coordinator: Actor & { email: string };
let caller: Caller;
beforeAll(async () => {
  test = await TestApp.start();
  coordinator = await test.account('coordinator');
  caller = await test.as(coordinator);
});
afterAll(() => test.stop());

const NEW = 'un autre mot de passe inventé';
const again = (id: string, fields: Record<string, string> = {}) =>
  caller.post(`/accounts/${id}/reinvite`, fields);
const linkIn = (html: string): string => /\/invitations\/[\w-]{43}/.exec(html)?.[0] ?? 'no link';
const signIn = async (email: string, password: string): Promise<number> =>
  (await (await test.as(null)).call('POST', '/api/session', { email, password })).status;

describe('inviting somebody again', () => {
  it('closes her sessions and ends the password that leaked, until she chooses another', async () => {
    const jurist = await test.account('jurist');
    const hers = await test.as(jurist);
    const answer = await again(jurist.id);
    expect((await hers.call('GET', '/api/session')).status).toBe(401);
    expect(await signIn(jurist.email, PASSWORD)).toBe(401);
    const chosen = await (await test.as(null)).post(linkIn(answer.text), { password: NEW, again: NEW });
    expect(chosen.status).toBe(303);
    expect([await signIn(jurist.email, PASSWORD), await signIn(jurist.email, NEW)]).toEqual([401, 200]);
    expect((await hers.call('GET', '/api/session')).status).toBe(401);
  });

  it('replaces a link that was lost', async () => {
    const form = {
      name: 'Ada Inventée',
      email: 'ada@example.org',
      role: 'staff' as const,
      language: 'fr' as const,
    };
    const { account, token } = await test.app.get(AccountsService).invite(coordinator, form);
    const link = linkIn((await again(account.id)).text);
    const newcomer = await test.as(null);
    expect((await newcomer.get(`/invitations/${token}`)).status).toBe(404);
    expect((await newcomer.get(link)).status).toBe(200);
  });

  it('opens an ended account of an intern with a new last day, and not without', async () => {
    const intern = await test.account('intern', {
      endsOn: '2026-04-30',
      endedAt: '2026-04-12T08:00:00.000Z',
    });
    expect((await caller.get(`/accounts/${intern.id}/reinvite`)).text).toContain('Le compte sera rouvert');
    expect((await again(intern.id)).text).toContain('a besoin d’un dernier jour');
    expect((await again(intern.id, { endsOn: '2026-05-06' })).status).toBe(422);
    const link = linkIn((await again(intern.id, { endsOn: '2026-05-07' })).text);
    await (await test.as(null)).post(link, { password: NEW, again: NEW });
    expect(await signIn(intern.email, NEW)).toBe(200);
  });

  it('is an entry of the journal that says for whom', async () => {
    const staff = await test.account('staff', { endedAt: '2026-04-12T08:00:00.000Z' });
    await again(staff.id);
    const entry = await test.db.read.findOneBy(JournalEntry, {
      action: 'account.reinvite',
      subjectId: staff.id,
    });
    expect(entry?.actorId).toBe(coordinator.id);
    expect(JSON.parse(entry?.details ?? '')).toEqual({ role: 'staff', reopened: true, endsOn: null });
  });

  it('lets a coordinator who is alone change her own password', async () => {
    const alone = await test.account('coordinator');
    const hers = await test.as(alone);
    const answer = await hers.post(`/accounts/${alone.id}/reinvite`, {});
    expect(linkIn(answer.text)).not.toBe('no link');
    expect((await hers.call('GET', '/api/session')).status).toBe(401);
  });

  it('is not for an administrator to do to somebody who reads cases, nor for anybody else', async () => {
    const jurist = await test.account('jurist');
    const path = `/accounts/${jurist.id}/reinvite`;
    const admin = await test.as(await test.account('administrator'));
    expect((await admin.get('/accounts')).text).not.toContain(path);
    expect([(await admin.get(path)).status, (await admin.post(path, {})).status]).toEqual([403, 403]);
    expect((await admin.post('/accounts/nobody/reinvite', {})).status).toBe(404);
    expect((await (await test.as(jurist)).post(path, {})).status).toBe(404);
    expect(await signIn(jurist.email, PASSWORD)).toBe(200);
  });
});
