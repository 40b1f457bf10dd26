import { TestApp, type Caller } from '../support/app.js';
import { queriesOf } from '../support/queries.js';

let test: TestApp;
let jurist: Caller;
let coordinator: Caller;
let ref: string;
beforeAll(async () => {
  test = await TestApp.start();
  coordinator = await test.as(await test.account('coordinator'));
  jurist = await test.as(await test.account('jurist'));
  const people = [{ role: 'complainant', initials: 'I. P.' }];
  ({ ref } = (await jurist.call('POST', '/api/cases', { people })).json);
});
afterAll(() => test.stop());

/** What grows with the cases; the team, its lists and its settings do not. */
const GROWING =
  /\b(legal_case|incident|person|case_person|case_member|case_search|case_trigram|translation|testimony|dossier|journal_entry)\b/;

/** How SQLite goes about each query of a page, in its own words. */
async function plansOf(caller: Caller, path: string): Promise<string[]> {
  const asked = await queriesOf(test.db, async () => {
    expect((await caller.get(path)).status).toBe(200);
  });
  const plans: string[] = [];
  for (const { sql, values } of asked.filter((each) => GROWING.test(each.sql))) {
    const steps: { detail: string }[] = await test.db.read.query(`EXPLAIN QUERY PLAN ${sql}`, values);
    plans.push(...steps.map(({ detail }) => detail));
  }
  expect(plans.length).toBeGreaterThan(0);
  return plans;
}

describe('what is asked all day', () => {
  it.each(['/', '/cases', '/api/cases', '/api/cases?stage=alert'])(
    '%s reads no whole table',
    async (path) => {
      for (const caller of [jurist, coordinator])
        expect((await plansOf(caller, path)).filter((step) => /^SCAN (?!.*INDEX)/.test(step))).toEqual([]);
    },
  );

  it('neither does a case, nor the whole journal for its last entries', async () => {
    const plans = await plansOf(coordinator, `/cases/${ref}`);
    expect(plans.filter((step) => step.startsWith('SCAN'))).toEqual([]);
    expect(plans.filter((step) => /\(chain=\?/.test(step))).toEqual([]);
    // Its readings lie beside: there may be thousands of them.
    expect(plans).toContainEqual(expect.stringContaining('(case_id=? AND chain=?)'));
  });

  it('a search goes through its index, in the order of its rows, and through her own cases for a jurist', async () => {
    const plans = await plansOf(coordinator, '/api/cases?q=i.+p.');
    expect(plans).toContainEqual(expect.stringMatching(/^SCAN case_trigram VIRTUAL TABLE INDEX/));
    expect(plans).not.toContainEqual(expect.stringMatching(/^SCAN s\b|TEMP B-TREE FOR ORDER BY.*rowid/));
    const own = await plansOf(jurist, '/api/cases?q=i.+p.');
    expect(own).toContainEqual(expect.stringMatching(/^SEARCH s USING INDEX .*\(case_id=\?\)/));
  });

  it('the list goes along its own order, and touches no case of the pages before', async () => {
    const plans = await plansOf(coordinator, '/api/cases?page=1');
    expect(plans).toContainEqual(expect.stringContaining('USING COVERING INDEX ix_legal_case_created_at_id'));
  });
});
