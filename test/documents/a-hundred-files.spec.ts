import { TestApp } from '../support/app.js';
import { queriesOf } from '../support/queries.js';
import { caseOf, PIXEL, send } from './evidence.js';

let app: TestApp;
beforeAll(async () => {
  app = await TestApp.start();
});
afterAll(() => app.stop());

describe('a sending of many files', () => {
  it('asks no more of the database and opens the case’s key no oftener than one of two', async () => {
    const { ref, caller } = await caseOf(app);
    const files = (count: number): [string, Buffer][] =>
      Array.from({ length: count }, (_, n) => [`${n}.png`, PIXEL]);
    const asked = async (count: number): Promise<string[]> => {
      const queries = await queriesOf(app.db, async () => {
        expect((await send(caller, ref, files(count))).json.items).toHaveLength(count);
      });
      return queries.map(({ sql }) => sql);
    };
    await asked(1);
    const few = await asked(2);
    expect(few.filter((sql) => sql.includes('case_key')).length).toBeLessThan(3);
    // The lists may be looked at meanwhile, as they are every few seconds.
    expect((await asked(100)).length).toBeLessThan(few.length + 10);
  });
});
