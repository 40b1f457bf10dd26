import { TestApp, type Caller } from '../support/app.js';

const ID = '018f6b8e-3c1a-4d2e-9f47-5a6b7c8d9e0f';
let app: TestApp;
let stranger: Caller;
let ref: string;
let personId: string;
let incidentId: string;
let owner: string;
beforeAll(async () => {
  app = await TestApp.start();
  const jurist = await app.account('jurist');
  owner = jurist.id;
  const made = await (
    await app.as(jurist)
  ).call('POST', '/api/cases', { incident: { on: '2026-05-01' }, people: [{ role: 'witness' }] });
  ({ ref, incidentId } = made.json);
  personId = made.json.people[0].id;
  stranger = await app.as(await app.account('jurist'));
});
afterAll(() => app.stop());

/** A stranger to a case must not learn that it exists: every route of it answers as if there were nothing. */
describe('a stranger to a case', () => {
  it.each([
    ['GET', '', undefined],
    ['PATCH', '', { version: 1, summary: 'x' }],
    ['POST', '/steps', { step: 'triage' }],
    ['GET', '/journal', undefined],
    ['POST', '/people', { role: 'witness' }],
    ['GET', '/people/:person', undefined],
    ['GET', '/people/:person/identity', undefined],
    ['PATCH', '/people/:person', { version: 1 }],
    ['POST', '/team', { userId: ID, duty: 'jurist' }],
    ['DELETE', '/team/:owner', undefined],
  ])('gets 404 from the API: %s %s', async (method, path, body) => {
    const url = `/api/cases/${ref}${path.replace(':person', personId).replace(':owner', owner)}`;
    const refused = await stranger.call(method, url, body);
    expect(refused.status).toBe(404);
    const nothing = await stranger.call(method, url.replace(ref, 'HRO-00000'), body);
    expect(nothing.json).toEqual(refused.json);
  });

  it.each([
    '',
    '/edit',
    '/incident/edit',
    '/people/new',
    '/people/:person',
    '/people/:person/edit',
    '/team',
    '/journal',
  ])('gets 404 from the page %s', async (path) => {
    expect((await stranger.get(`/cases/${ref}${path.replace(':person', personId)}`)).status).toBe(404);
  });

  it.each(['/steps', '/edit', '/incident/edit', '/people/new', '/people/:person/edit', '/team'])(
    'gets 404 when she sends a form to %s, even a wrong one, or one that asks for a row more',
    async (path) => {
      const url = `/cases/${ref}${path.replace(':person', personId)}`;
      const bodies: Record<string, string>[] = [
        { version: '1', step: 'triage' },
        { version: 'x' },
        { _add: 'forces' },
      ];
      for (const body of bodies) expect((await stranger.post(url, body)).status).toBe(404);
    },
  );

  it('gets 404 for the incident, alone or for a case of her own', async () => {
    expect((await stranger.call('GET', `/api/incidents/${incidentId}`)).status).toBe(404);
    expect((await stranger.call('PATCH', `/api/incidents/${incidentId}`, { version: 1 })).status).toBe(404);
    expect((await stranger.call('POST', '/api/cases', { incidentId })).status).toBe(404);
    expect((await stranger.get(`/cases/new?incident=${incidentId}`)).status).toBe(404);
    expect((await stranger.post(`/cases/${ref}/team/${owner}/removal`, {})).status).toBe(404);
  });

  it('does not find it in a list, nor counts it', async () => {
    const list = await stranger.call('GET', `/api/cases?q=${ref}`);
    expect(list.json).toEqual({ items: [], total: 0, page: 1, perPage: 50 });
  });
});
