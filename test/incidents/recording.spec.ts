import { TestApp, type Caller } from '../support/app.js';

let app: TestApp;
let caller: Caller;
let other: Caller;
beforeAll(async () => {
  app = await TestApp.start();
  caller = await app.as(await app.account('intern'));
  other = await app.as(await app.account('jurist'));
});
afterAll(() => app.stop());

const BODY = {
  on: '2026-05-02',
  onPrecision: 'day',
  at: '05:00',
  atPrecision: 'about',
  clockSystem: '24h',
  place: { text: 'près du pont' },
  context: 'living_site',
  kinds: ['V03', 'D01'],
  forces: [{ body: 'pn_crs', unit: 'CRS 8', rio: '12?45??', plate: 'AB-12', certainty: 'seen', count: 4 }],
  legalBasis: 'none-shown',
  description: 'Récit inventé.',
};

describe('recording an incident', () => {
  it('gives it back as it was told', async () => {
    const made = await caller.call('POST', '/api/incidents', BODY);
    expect(made.status).toBe(201);
    expect(made.json).toMatchObject({ ...BODY, place: { siteId: null, text: 'près du pont' }, version: 1 });
    expect((await caller.call('GET', made.headers.get('location') ?? '')).json).toEqual(made.json);
  });

  it('shows it to the one who recorded it until a case shares it with a team', async () => {
    const { id } = (await caller.call('POST', '/api/incidents', BODY)).json;
    expect((await other.call('GET', `/api/incidents/${id}`)).status).toBe(404);
    await caller.call('POST', '/api/cases', { incidentId: id });
    expect((await caller.call('GET', `/api/incidents/${id}`)).status).toBe(200);
    expect((await other.call('GET', `/api/incidents/${id}`)).status).toBe(404);
  });

  it('can be made surer later, and taken back', async () => {
    const { id } = (await caller.call('POST', '/api/incidents', { kinds: ['V03'] })).json;
    const first = await caller.call('PATCH', `/api/incidents/${id}`, {
      version: 1,
      on: '2026-05-01',
      peopleCount: 3,
      peopleCountKind: 'estimate',
    });
    expect(first.json).toMatchObject({
      on: '2026-05-01',
      onPrecision: 'day',
      kinds: ['V03'],
      peopleCountKind: 'estimate',
      version: 2,
    });
    const second = await caller.call('PATCH', `/api/incidents/${id}`, {
      version: 2,
      on: null,
      peopleCount: null,
      forces: [{ body: 'douanes' }],
    });
    expect(second.json).toMatchObject({
      on: null,
      onPrecision: 'unknown',
      peopleCount: null,
      forces: [{ body: 'douanes' }],
    });
    const third = await caller.call('PATCH', `/api/incidents/${id}`, { version: 3, context: 'beach' });
    expect(third.json.forces).toHaveLength(1);
    expect(
      (await caller.call('PATCH', `/api/incidents/${id}`, { version: 4, on: '2026-12-01' })).status,
    ).toBe(422);
  });
});
