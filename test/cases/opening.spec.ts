import { TestApp } from '../support/app.js';

let app: TestApp;
beforeAll(async () => void (app = await TestApp.start()));
afterAll(() => app.stop());

describe('opening a case', () => {
  it('works with nobody known yet', async () => {
    const jurist = await app.account('jurist');
    const caller = await app.as(jurist);
    const made = await caller.call('POST', '/api/cases', { channel: 'phone', incident: { on: '2026-05-02', kinds: ['V03'] } });
    expect(made.json).toMatchObject({ stage: 'alert', people: [], version: 1, juristId: jurist.id });
    expect(made.status).toBe(201);
    expect(made.headers.get('location')).toBe(`/api/cases/${made.json.ref}`);
    const read = await caller.call('GET', `/api/cases/${made.json.ref}`);
    expect(read.json).toEqual(made.json);
  });
});
