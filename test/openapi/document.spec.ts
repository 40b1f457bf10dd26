import { Ajv2020 } from 'ajv/dist/2020.js';
import formats from 'ajv-formats';
import type { Role } from '../../src/access/actor.js';
import { routesOf } from '../support/routes.js';
import { TestApp } from '../support/app.js';

let test: TestApp;
let document: {
  openapi: string;
  paths: Record<string, Record<string, { responses: object; parameters?: { name: string; in: string }[] }>>;
};
beforeAll(async () => {
  test = await TestApp.start();
  document = await describedTo('coordinator');
});
afterAll(() => test.stop());

async function describedTo(role: Role): Promise<typeof document> {
  return (await (await test.as(await test.account(role))).call('GET', '/api/openapi.json')).json;
}

const described = (): string[] =>
  Object.entries(document.paths)
    .flatMap(([path, item]) => Object.keys(item).map((method) => `${method.toUpperCase()} ${path}`))
    .sort();

describe('the OpenAPI document', () => {
  it('describes the routes that run, each and no other', () => {
    const running = routesOf(test.app).filter((r) => / \/(api\/|health)/.test(r));
    expect(described()).toEqual(running.map((r) => r.replace(/:(\w+)/g, '{$1}')).sort());
    expect(running.length).toBeGreaterThan(20);
  });

  it('is of version 3.1 and every schema in it is one that a validator can read', () => {
    expect(document.openapi).toBe('3.1.0');
    const ajv = new Ajv2020({ strict: false });
    formats.default(ajv);
    const { components } = document as unknown as { components: { schemas: Record<string, object> } };
    ajv.addSchema({ $id: 'doc', components: { schemas: JSON.parse(JSON.stringify(components.schemas)) } });
    for (const name of Object.keys(components.schemas))
      expect(() => ajv.compile({ $ref: `doc#/components/schemas/${name}` })).not.toThrow();
  });

  it('tells the answers of every route, refusals included, and names every parameter of its path', () => {
    for (const [path, item] of Object.entries(document.paths))
      for (const operation of Object.values(item)) {
        const codes = Object.keys(operation.responses);
        expect(codes.some((c) => c.startsWith('2'))).toBe(true);
        expect(codes).toContain('default');
        const inPath = (operation.parameters ?? []).filter((p) => p.in === 'path').map((p) => p.name);
        expect(new Set(inPath)).toEqual(new Set([...path.matchAll(/\{(\w+)\}/g)].map((m) => m[1])));
      }
  });

  it('is not there for whoever is signed out', async () => {
    const refused = await (await test.as(null)).call('GET', '/api/openapi.json');
    expect(refused.status).toBe(401);
    expect(refused.text).not.toContain('paths');
  });

  it('tells the codes of lists, the newest too, to whom the lists are there and to nobody else', async () => {
    const coordinator = await test.as(await test.account('coordinator'));
    const site = { code: 'canarysite', fr: 'Un site', en: 'A site', parent: 'calais' };
    expect((await coordinator.call('POST', '/api/lists/sites', site)).status).toBe(201);
    const told = async (role: Role) => JSON.stringify(await describedTo(role));
    for (const role of ['coordinator', 'jurist', 'intern', 'administrator'] as const)
      expect([role, (await told(role)).includes('canarysite')]).toEqual([role, true]);
    const toStaff = await told('staff');
    for (const code of ['canarysite', 'bmx', 'tj_boulogne', 'pn_crs']) expect(toStaff).not.toContain(code);
    expect(toStaff).toContain('/api/dossiers/{id}/pdf');
  });
});
