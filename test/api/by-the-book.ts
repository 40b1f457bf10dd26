import { Ajv2020 } from 'ajv/dist/2020.js';
import formats from 'ajv-formats';
import type { Answer, Caller } from '../support/app.js';

interface Operation {
  responses: Record<string, { content?: Record<string, { schema: object }> }>;
}
interface Document {
  paths: Record<string, Record<string, Operation>>;
}

/** A script that knows the contract and the OpenAPI document only: every answer is held against its schema. */
export class Script {
  private constructor(
    private readonly caller: Caller,
    private readonly document: Document,
    private readonly ajv: Ajv2020,
  ) {}

  static async with(caller: Caller): Promise<Script> {
    const { json } = await caller.call('GET', '/api/openapi.json');
    const ajv = new Ajv2020({ strict: false });
    formats.default(ajv);
    ajv.addSchema({ ...json, $id: 'openapi' });
    return new Script(caller, json as Document, ajv);
  }

  /** @returns the body. @throws when the status is another one or the body is not as described */
  async call(status: number, method: string, path: string, body?: unknown): Promise<Answer['json']> {
    const answer = await this.caller.call(method, path, body);
    if (answer.status !== status)
      throw new Error(`${method} ${path} answered ${answer.status}: ${answer.text.slice(0, 600)}`);
    this.check(method, path, answer);
    if (status === 201 && !answer.headers.get('location'))
      throw new Error(`${method} ${path} told no Location`);
    return answer.json;
  }

  raw = (path: string): Promise<Response> =>
    fetch(this.caller.url + path, { headers: { cookie: this.caller.cookie } });

  private check(method: string, path: string, answer: Answer): void {
    const [route, item] =
      Object.entries(this.document.paths).find(([template]) =>
        new RegExp(`^${template.replace(/\{\w+\}/g, '[^/]+')}$`).test(path.split('?')[0] ?? ''),
      ) ?? [];
    const operation = item?.[method.toLowerCase()];
    if (!route || !operation) throw new Error(`${method} ${path} is not described`);
    const code = String(answer.status) in operation.responses ? String(answer.status) : 'default';
    if (!operation.responses[code]?.content?.['application/json']) return;
    const pointer = [route, method.toLowerCase(), 'responses', code, 'content', 'application/json', 'schema']
      .map((part) => encodeURIComponent(part.replace(/~/g, '~0').replace(/\//g, '~1')))
      .join('/');
    const validate = this.ajv.compile({ $ref: `openapi#/paths/${pointer}` });
    if (!validate(answer.json))
      throw new Error(
        `${method} ${path} answered what is not described: ${this.ajv.errorsText(validate.errors)}`,
      );
  }
}
