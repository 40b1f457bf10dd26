import { TestApp, type Caller } from '../support/app.js';

let app: TestApp;
let caller: Caller;
let ownerId: string;
let ref: string;
beforeAll(async () => {
  app = await TestApp.start();
  const jurist = await app.account('jurist');
  ownerId = jurist.id;
  caller = await app.as(jurist);
  ref = (await caller.call('POST', '/api/cases', { summary: 'x' })).json.ref;
});
afterAll(() => app.stop());

describe('the team of a case', () => {
  it('opens the case to whoever joins, and closes it to whoever leaves', async () => {
    const intern = await app.account('intern');
    const theirs = await app.as(intern);
    expect((await theirs.call('GET', `/api/cases/${ref}`)).status).toBe(404);
    const joined = await caller.call('POST', `/api/cases/${ref}/team`, { userId: intern.id, duty: 'intern' });
    expect([joined.status, joined.json.userId]).toEqual([201, intern.id]);
    expect((await theirs.call('GET', `/api/cases/${ref}`)).status).toBe(200);
    expect(
      (await theirs.call('POST', `/api/cases/${ref}/team`, { userId: intern.id, duty: 'intern' })).status,
    ).toBe(403);
    expect((await theirs.call('GET', `/api/cases/${ref}/journal`)).status).toBe(403);
    expect(
      (await caller.call('POST', `/api/cases/${ref}/team`, { userId: intern.id, duty: 'intern' })).status,
    ).toBe(409);
    expect((await caller.call('DELETE', `/api/cases/${ref}/team/${intern.id}`)).status).toBe(204);
    expect((await theirs.call('GET', `/api/cases/${ref}`)).status).toBe(404);
  });

  it('is changed by naming another owner: an intern opens a case for a jurist, and cannot hand it on', async () => {
    const next = await app.account('jurist');
    const theirs = await app.as(await app.account('intern'));
    const opened = (await theirs.call('POST', '/api/cases', { summary: 'x', juristId: ownerId })).json;
    const at = `/api/cases/${opened.ref}`;
    expect((await theirs.call('PATCH', at, { version: 1, juristId: next.id })).status).toBe(403);
    expect((await theirs.get(`/cases/new`)).text).toContain('name="juristId"');
    expect((await theirs.get(`/cases/${opened.ref}/edit`)).text).not.toContain('name="juristId"');
    const own = await theirs.call('PATCH', at, { version: 1, summary: 'y', juristId: ownerId });
    expect([own.status, own.json.juristId, own.json.team.length]).toEqual([200, ownerId, 2]);
    expect((await caller.get(`/cases/${opened.ref}/edit`)).text).toContain('name="juristId"');
  });

  it('takes nobody whose role has no part in it, nor an account that has ended', async () => {
    const administrator = await app.account('administrator');
    const gone = await app.account('intern', { endsOn: '2026-05-06' });
    for (const { id } of [administrator, gone])
      expect(
        (await caller.call('POST', `/api/cases/${ref}/team`, { userId: id, duty: 'intern' })).status,
      ).toBe(422);
  });

  it('keeps its owner until there is another', async () => {
    expect((await caller.call('DELETE', `/api/cases/${ref}/team/${ownerId}`)).status).toBe(409);
    const onPage = await caller.post(`/cases/${ref}/team/${ownerId}/removal`, {});
    expect([onPage.status, onPage.text.includes('nommez d’abord')]).toEqual([409, true]);
    expect((await caller.call('PATCH', `/api/cases/${ref}`, { version: 1, juristId: null })).status).toBe(
      422,
    );
    const next = await app.account('jurist');
    const changed = await caller.call('PATCH', `/api/cases/${ref}`, { version: 1, juristId: next.id });
    const team = new Set(changed.json.team.map((member: { userId: string }) => member.userId));
    expect(team).toEqual(new Set([ownerId, next.id]));
    expect((await caller.post(`/cases/${ref}/team/${ownerId}/removal`, {})).status).toBe(303);
    expect((await caller.call('GET', `/api/cases/${ref}`)).status).toBe(404);
  });

  it('lets staff print and see nothing else', async () => {
    const coordinator = await app.as(await app.account('coordinator'));
    const staff = await app.account('staff');
    expect((await coordinator.post(`/cases/${ref}/team`, { userId: staff.id })).status).toBe(303);
    const theirs = await app.as(staff);
    for (const path of ['', '/journal'])
      expect((await theirs.call('GET', `/api/cases/${ref}${path}`)).status).toBe(404);
    expect((await theirs.call('GET', '/api/cases')).status).toBe(403);
  });
});
