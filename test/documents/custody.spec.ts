import { TestApp, type Caller } from '../support/app.js';
import { caseOf, PIXEL, send } from './evidence.js';

let app: TestApp;
let ref: string;
let caller: Caller;
let name: string;
beforeAll(async () => {
  app = await TestApp.start();
  const made = await caseOf(app);
  ({ ref, caller } = made);
  name = made.jurist.name;
});
afterAll(() => app.stop());

/** The lines of the table, the last act first. */
const custodyOn = (page: string): string[] =>
  [...page.matchAll(/<tr><td data-label.*?<\/tr>/g)].map(([row]) =>
    [...row.matchAll(/<td[^>]*>(.*?)<\/td>/g)]
      .slice(1)
      .map(([, words]) => words)
      .join(' '),
  );

describe('the custody of a document', () => {
  it('tells a look at the small picture from an opening of the original, by whom, the last first', async () => {
    const { json } = await send(caller, ref, [['a.png', PIXEL]]);
    const { id } = json.items[0] as { id: string };
    for (const part of ['picture', 'content']) {
      app.clock.advance(1000);
      expect((await caller.get(`/documents/${id}/${part}`)).status).toBe(200);
    }
    app.clock.advance(1000);
    const change = { version: 1, title: 'Un dessin' };
    expect((await caller.call('PATCH', `/api/documents/${id}`, change)).status).toBe(200);
    expect(custodyOn((await caller.get(`/documents/${id}`)).text)).toEqual([
      `${name} a modifié les indications`,
      `${name} a ouvert l’original`,
      `${name} a regardé l’aperçu`,
      `${name} a ajouté l’original`,
    ]);
  });
});
