import { TestApp } from '../support/app.js';
import { approved, fullCase, type FullCase } from '../support/full-case.js';
import { routesOf } from '../support/routes.js';
import type { Role } from '../../src/access/actor.js';

let test: TestApp;
let made: FullCase;
let routes: [method: string, path: string][];
beforeAll(async () => {
  test = await TestApp.start();
  made = await fullCase(await test.as(await test.account('jurist')));
  routes = routesOf(test.app)
    .filter((route) => /:(ref|id|personId)\b/.test(route) && !route.includes('/accounts/'))
    .map((route) => {
      const [method = '', template = ''] = route.split(' ');
      return [method, address(template)];
    });
});
afterAll(() => test.stop());

/** The route's address with the ids of the case that is not theirs. */
function address(template: string): string {
  const owner = /^(?:\/api)?\/(\w+)\/:id/.exec(template)?.[1] ?? '';
  const ids: Record<string, string> = {
    incidents: made.incidentId,
    consents: made.consentId,
    testimonies: made.testimonyId,
    translations: made.translationId,
    documents: made.documentId,
    dossiers: made.dossierId,
  };
  if (owner && !ids[owner]) throw new Error(`${template}: the test does not know this record yet`);
  return template
    .replace(':ref', made.ref)
    .replace(':id', ids[owner] ?? '')
    .replace(':personId', made.personId)
    .replace(':userId', made.personId);
}

const refused = async (person: { email: string } | null, status: number): Promise<string[]> => {
  const caller = await test.as(person);
  const wrong: string[] = [];
  for (const [method, path] of routes) {
    const answer = await caller.call(method, path, method === 'GET' ? undefined : {}, {
      accept: 'text/html',
    });
    if (answer.status !== status) wrong.push(`${method} ${path} answered ${answer.status}`);
  }
  return wrong;
};

describe('a case of others, every route of it', () => {
  it('is known to be many', () => {
    expect(routes.length).toBeGreaterThan(60);
  });

  it.each<Role>(['jurist', 'intern', 'staff', 'administrator'])(
    'does not exist for a %s who is not on its team',
    async (role) => {
      expect(await refused(await test.account(role), 404)).toEqual([]);
    },
  );

  it('asks whoever is signed out to sign in, without telling whether it exists', async () => {
    expect(await refused(null, 401)).toEqual([]);
  });

  it('is left as it was by all these attempts', async () => {
    const coordinator = await test.as(await test.account('coordinator'));
    const { json } = await coordinator.call('GET', `/api/cases/${made.ref}`);
    expect(json).toMatchObject({ version: 1, stage: 'alert' });
  });
});

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
        `/search?q=${made.ref}`,
        `/cases/new?incident=${made.incidentId}`,
      ]) {
        const page = await caller.get(path);
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
