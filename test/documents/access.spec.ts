import { CaseMember } from '../../src/cases/case-member.entity.js';
import { CaseDocument } from '../../src/documents/document.entity.js';
import { TestApp, type Caller } from '../support/app.js';
import { routesOf } from '../support/routes.js';
import { caseOf, PIXEL, send, sending } from './evidence.js';

let app: TestApp;
let ref: string;
let caller: Caller;
let id: string;
beforeAll(async () => {
  app = await TestApp.start();
  ({ ref, caller } = await caseOf(app));
  id = (await send(caller, ref, [['a.png', PIXEL]])).json.id;
});
afterAll(() => app.stop());

const BODIES: Record<string, unknown> = {
  'PATCH /api/documents/:id': { version: 1, title: 'x' },
  'POST /api/documents/:id/withdrawal': { reason: 'x' },
  'POST /documents/:id/withdrawal': new URLSearchParams({ reason: 'x' }),
  'POST /documents/:id/edit': new URLSearchParams({ version: '1', title: 'x' }),
};
const routes = (): string[] => routesOf(app.app).filter((route) => route.includes('/documents'));
const call = (by: Caller, route: string): Promise<{ status: number }> => {
  const [method = '', path = ''] = route.split(' ');
  const body = BODIES[route] ?? (method === 'POST' ? sending([['a.png', PIXEL]]) : undefined);
  return by.call(method, path.replace(':ref', ref).replace(':id', id), body);
};

describe('every route of the documents', () => {
  it('does not exist for a stranger to the case, whatever her role', async () => {
    expect(routes().length).toBeGreaterThanOrEqual(13);
    for (const role of ['jurist', 'intern', 'staff', 'administrator'] as const) {
      const stranger = await app.as(await app.account(role));
      for (const route of routes())
        expect([role, route, (await call(stranger, route)).status]).toEqual([role, route, 404]);
    }
    expect(await app.db.read.count(CaseDocument)).toBe(1);
  });

  it('asks whoever is signed out to sign in', async () => {
    const nobody = await app.as(null);
    for (const route of routes()) expect([route, (await call(nobody, route)).status]).toEqual([route, 401]);
  });

  it('lets an intern of the team add and change, and not withdraw nor read who has seen what', async () => {
    const intern = await app.account('intern');
    const { caseId } = await app.db.read.findOneByOrFail(CaseDocument, { id });
    await app.db.write((manager) =>
      manager.insert(CaseMember, {
        id: intern.id,
        caseId,
        accountId: intern.id,
        duty: 'intern',
        addedAt: app.clock.now().toISOString(),
      }),
    );
    const hers = await app.as(intern);
    expect((await call(hers, 'POST /api/cases/:ref/documents')).status).toBe(201);
    expect((await call(hers, 'PATCH /api/documents/:id')).status).toBe(200);
    expect((await call(hers, 'POST /api/documents/:id/withdrawal')).status).toBe(403);
    const page = await hers.get(`/documents/${id}`);
    expect([page.status, page.text.includes('Traçabilité'), page.text.includes('Retirer cette')]).toEqual([
      200,
      false,
      false,
    ]);
  });
});
