import { TestApp } from '../support/app.js';
import { approved, fullCase, type FullCase } from '../support/full-case.js';

let test: TestApp;
let made: FullCase;
beforeAll(async () => {
  test = await TestApp.start();
  made = await fullCase(await test.as(await test.account('jurist')));
});
afterAll(() => test.stop());

describe('lists and searches', () => {
  it('tell a stranger nothing of a case of others', async () => {
    for (const role of ['jurist', 'intern'] as const) {
      const caller = await test.as(await test.account(role));
      expect((await caller.call('GET', '/api/cases')).json.total).toBe(0);
      for (const path of [
        '/',
        '/cases',
        `/cases?q=${made.ref}`,
        '/translations',
        '/dossiers',
        `/cases/new?incident=${made.incidentId}`,
      ]) {
        const asked = await caller.get(path);
        const page = asked.status === 303 ? await caller.get(asked.headers.get('location') ?? '') : asked;
        expect(page.text).not.toContain(`href="/cases/${made.ref}`);
        expect(page.text).not.toContain('Pseudonym');
        expect(page.text).not.toContain('Place');
      }
    }
  });

  it('tell staff nothing of their cases but the dossiers that are approved', async () => {
    const staff = await test.account('staff');
    const coordinator = await test.as(await test.account('coordinator'));
    await coordinator.call('POST', `/api/cases/${made.ref}/team`, { userId: staff.id, duty: 'staff' });
    const caller = await test.as(staff);
    expect((await caller.call('GET', `/api/cases/${made.ref}`)).status).toBe(404);
    expect((await caller.call('GET', `/api/testimonies/${made.testimonyId}`)).status).toBe(404);
    expect((await caller.call('GET', `/api/documents/${made.documentId}/content`)).status).toBe(404);
    const dossier = async () => (await caller.call('GET', `/api/dossiers/${made.dossierId}`)).status;
    expect(await dossier()).toBe(404);
    await approved(coordinator, made.dossierId);
    expect(await dossier()).toBe(200);
  });
});
