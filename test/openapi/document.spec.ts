import { Ajv2020 } from 'ajv/dist/2020.js';
import formats from 'ajv-formats';
import { routesOf } from '../support/routes.js';
import { TestApp } from '../support/app.js';

let test: TestApp;
let document: {
  openapi: string;
  paths: Record<string, Record<string, { responses: object; parameters?: { name: string; in: string }[] }>>;
};
beforeAll(async () => {
  test = await TestApp.start();
  document = (await (await test.as(null)).call('GET', '/api/openapi.json')).json;
});
afterAll(() => test.stop());

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
});
