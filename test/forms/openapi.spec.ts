import type { INestApplication } from '@nestjs/common';
import type { OpenAPIObject } from '@nestjs/swagger';
import { Test } from '@nestjs/testing';
import addFormats from 'ajv-formats';
import Ajv2020 from 'ajv/dist/2020.js';
import { Conflict, Invalid, refusalJson, Unmet } from '../../src/platform/errors.js';
import { readForm } from '../../src/platform/forms/read-form.js';
import { scannedDocument } from '../../src/platform/openapi/document.js';
import { inStyleOf31 } from '../../src/platform/openapi/schemas.js';
import { NewCaseForm } from './sample.js';
import { CasesApiController, HealthController } from './small-app.js';

let app: INestApplication;
let document: OpenAPIObject;

beforeAll(async () => {
  const module = await Test.createTestingModule({
    controllers: [CasesApiController, HealthController],
  }).compile();
  app = module.createNestApplication({ logger: false });
  await app.init();
  document = inStyleOf31(await scannedDocument(app));
});
afterAll(async () => app.close());

/** Compiles a schema of the document together with those that it refers to: a dangling $ref throws. */
function compile(name: string) {
  const ajv = new Ajv2020.default({ strict: true, allowUnionTypes: true, keywords: ['components'] });
  addFormats.default(ajv, ['uuid', 'date', 'date-time', 'email', 'uri-reference', 'password', 'binary']);
  return ajv.compile({ $ref: `#/components/schemas/${name}`, components: document.components });
}

const operation = (path: string, method: 'get' | 'post' | 'patch') => document.paths[path]?.[method];

describe('the OpenAPI document', () => {
  it('holds the routes under /api and /health, and no word of the pages', () => {
    expect(document.openapi).toBe('3.1.0');
    expect(Object.keys(document.paths).every((path) => path === '/health' || path.startsWith('/api/'))).toBe(
      true,
    );
    expect(JSON.stringify(document)).not.toContain('PageOnlyForm');
  });

  it('says of every route what it answers, and how it refuses', () => {
    const operations = Object.values(document.paths).flatMap((item) => [item.get, item.post, item.patch]);
    for (const each of operations.filter((found) => found !== undefined)) {
      const answers = Object.keys(each.responses);
      expect(answers).toContain('default');
      expect(answers.some((status) => status.startsWith('2'))).toBe(true);
    }
    expect(Object.keys(operation('/api/cases/{ref}', 'patch')?.responses ?? {})).toEqual(
      expect.arrayContaining(['200', '401', '403', '404', '409', '422']),
    );
    expect(operation('/api/cases', 'post')?.responses['201']).toHaveProperty('headers.Location');
    expect(operation('/api/cases/{ref}/end', 'post')?.responses['204']).not.toHaveProperty('content');
  });

  it('asks for the cookie everywhere but where the gate is open', () => {
    expect(document.security).toEqual([{ recours_session: [] }]);
    expect(operation('/api/cases', 'get')?.security).toBeUndefined();
    expect(operation('/health', 'get')?.security).toEqual([]);
    expect(operation('/health', 'get')?.responses['401']).toBeUndefined();
  });

  it('gives each filter of a list its values', () => {
    expect(operation('/api/cases', 'get')?.parameters).toEqual(
      expect.arrayContaining([
        {
          name: 'stage',
          in: 'query',
          required: false,
          schema: { type: 'string', enum: ['opened', 'closed'] },
        },
        expect.objectContaining({ name: 'perPage', schema: { type: 'integer', minimum: 1, maximum: 100 } }),
      ]),
    );
  });

  it('writes what may be null as 3.1 does', () => {
    const text = JSON.stringify(document);
    expect(text).not.toContain('"nullable"');
    expect(text).not.toContain('"example":');
    expect(document.components?.schemas?.['CaseJson']).toMatchObject({
      required: ['ref', 'stage'],
      properties: { juristId: { type: ['string', 'null'] }, stage: { enum: ['opened', 'closed'] } },
    });
  });

  it('holds only schemas that are sound JSON Schema, with every reference at home', () => {
    const names = Object.keys(document.components?.schemas ?? {});
    expect(names).toEqual(
      expect.arrayContaining(['NewCaseForm', 'PersonForm', 'CaseJsonPage', 'CaseChange', 'Refusal']),
    );
    for (const name of names) expect(() => compile(name)).not.toThrow();
  });

  it('agrees with the reader on what is acceptable', () => {
    const valid = compile('NewCaseForm');
    const person = { name: 'Selam', languages: ['ti'], birthDate: null };
    const sound = { channel: 'field', on: '2026-05-02', place: null, people: [person], kinds: ['V03'] };
    const faulty = [
      { on: 'May' },
      { people: [] },
      { kinds: ['Z99'] },
      { channel: 'pigeon' },
      { people: [{}] },
    ];
    for (const body of [sound, ...faulty.map((fault) => ({ ...sound, ...fault }))]) {
      expect([body, valid(body)]).toEqual([body, isRead(body)]);
    }
  });

  it('describes the refusals that are really sent', () => {
    const valid = compile('Refusal');
    const say = (key: string) => key;
    const needs = [{ key: 'fieldErrors.day' }];
    for (const refusal of [
      new Unmet(needs),
      new Invalid({ on: needs }),
      new Conflict(undefined, { current: {} }),
    ]) {
      expect(valid(refusalJson(refusal, say))).toBe(true);
    }
    expect(valid({ status: 422 })).toBe(false);
  });
});

function isRead(body: unknown): boolean {
  try {
    return Boolean(readForm(NewCaseForm, body, 'api'));
  } catch {
    return false;
  }
}
