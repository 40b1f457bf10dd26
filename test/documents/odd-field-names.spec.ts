import { CaseDocument } from '../../src/documents/document.entity.js';
import { TestApp, type Caller } from '../support/app.js';
import { caseOf, PIXEL, send, sending } from './evidence.js';

let app: TestApp;
let ref: string;
let caller: Caller;
beforeAll(async () => {
  app = await TestApp.start();
  ({ ref, caller } = await caseOf(app));
});
afterAll(() => app.stop());

describe('a sending of files with a field that no form has', () => {
  it.each(['__proto__', 'constructor', 'toString', '__proto__.title', 'titre'])(
    'is refused beside it, and nothing is kept: %s',
    async (name) => {
      const refused = await send(caller, ref, [['a.png', PIXEL]], [[name, 'x']]);
      expect([refused.status, Object.keys(refused.json.fields)]).toEqual([422, [name]]);
      expect(await app.db.read.count(CaseDocument)).toBe(0);
    },
  );

  it('still takes what a page of ours sends along for itself', async () => {
    const path = `/cases/${ref}/documents`;
    const answer = await caller.call('POST', path, sending([['a.png', PIXEL]], [['_page', path]]));
    expect(answer.status).toBe(303);
  });
});
