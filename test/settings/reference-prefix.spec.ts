import { TestApp, type Caller } from '../support/app.js';

let test: TestApp;
let coordinator: Caller;
let jurist: Caller;
beforeAll(async () => {
  test = await TestApp.start();
  coordinator = await test.as(await test.account('coordinator'));
  jurist = await test.as(await test.account('jurist'));
});
afterAll(() => test.stop());

const opened = async (): Promise<string> =>
  (await jurist.call('POST', '/api/cases', { incident: {} })).json.ref;
const set = async (referencePrefix: string) => {
  const { version } = (await coordinator.call('GET', '/api/settings')).json;
  return coordinator.call('PATCH', '/api/settings', { referencePrefix, version });
};

describe('the letters before a reference', () => {
  it('are those of the house when a case is opened, and stay with that case', async () => {
    const before = await opened();
    expect((await set('ABC')).status).toBe(200);
    const after = await opened();
    expect([before.slice(0, 4), after.slice(0, 4)]).toEqual(['HRO-', 'ABC-']);
    for (const ref of [before, after, after.toLowerCase(), after.slice(4)]) {
      expect((await jurist.call('GET', `/api/cases/${encodeURIComponent(ref)}`)).status).toBe(200);
      expect((await jurist.get(`/cases/${ref}`)).status).toBe(200);
    }
    expect((await jurist.get(`/cases/${after}`)).text).toContain(`<title>${after}`);
    // Five characters alone mean a case of today's letters.
    expect((await jurist.call('GET', `/api/cases/${before.slice(4)}`)).status).toBe(404);
  });

  it.each(['A', 'abc', 'ÉTÉ', 'AB1', 'A B', 'ABCDEF'])('are not %p', async (typed) => {
    const refused = await set(typed);
    expect(refused.status).toBe(422);
    expect(refused.json.fields).toHaveProperty('referencePrefix');
  });
});
