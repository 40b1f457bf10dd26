import { TestApp, type Caller } from '../support/app.js';
import { queriesOf } from '../support/queries.js';

let test: TestApp;
let coordinator: Caller;
let jurist: Caller;
const refs: string[] = [];
beforeAll(async () => {
  test = await TestApp.start();
  coordinator = await test.as(await test.account('coordinator'));
  jurist = await test.as(await test.account('jurist'));
  await open();
});
afterAll(() => test.stop());

/** All in the same instant: the clock stands still. */
async function open(): Promise<void> {
  const people = [{ role: 'complainant', initials: 'I. P.' }];
  refs.push((await jurist.call('POST', '/api/cases', { people })).json.ref);
}
async function page(caller: Caller, nth: number): Promise<string[]> {
  const { json } = await caller.call('GET', `/api/cases?perPage=1&page=${nth}`);
  expect(json.total).toBe(refs.length);
  return json.items.map(({ ref }: { ref: string }) => ref);
}

describe('the list of many cases', () => {
  it('asks no more of the database for three cases than for one', async () => {
    const counts = async (): Promise<number[]> => {
      const all: number[] = [];
      for (const path of ['/api/cases', '/cases', '/'])
        all.push((await queriesOf(test.db, () => coordinator.get(path))).length);
      return all;
    };
    const ofOne = await counts();
    await open();
    await open();
    expect(await counts()).toEqual(ofOne);
  });

  it('shows each once, page by page, though all were opened in the same instant', async () => {
    for (const caller of [jurist, coordinator]) {
      const shown = [...(await page(caller, 1)), ...(await page(caller, 2)), ...(await page(caller, 3))];
      expect(shown.toSorted()).toEqual(refs.toSorted());
    }
  });

  it('still tells how many there are on a page after the last', async () => {
    expect(await page(coordinator, 4)).toEqual([]);
    expect(await page(jurist, 9)).toEqual([]);
  });
});
