import { TestApp, type Caller } from '../support/app.js';

let app: TestApp;
let caller: Caller;
let ref: string;
let personId: string;
let incidentId: string;
beforeAll(async () => {
  app = await TestApp.start();
  caller = await app.as(await app.account('jurist'));
  const made = await caller.call('POST', '/api/cases', {
    summary: 'premier',
    incident: { on: '2026-05-01' },
    people: [{ role: 'witness', pseudonym: 'Abel' }],
  });
  ({ ref, incidentId } = made.json);
  personId = made.json.people[0].id;
  await caller.call('PATCH', `/api/cases/${ref}`, { version: 1, summary: 'deuxième' });
  await caller.call('PATCH', `/api/cases/${ref}/people/${personId}`, { version: 1, pseudonym: 'Bilal' });
  await caller.call('PATCH', `/api/incidents/${incidentId}`, { version: 1, context: 'beach' });
});
afterAll(() => app.stop());

describe('an edit over an old version', () => {
  it('gets 409 from the API, with what stands now, and changes nothing', async () => {
    const onCase = await caller.call('PATCH', `/api/cases/${ref}`, { version: 1, summary: 'tard' });
    expect([onCase.status, onCase.json.current.summary, onCase.json.current.version]).toEqual([
      409,
      'deuxième',
      2,
    ]);
    const onPerson = await caller.call('PATCH', `/api/cases/${ref}/people/${personId}`, {
      version: 1,
      pseudonym: 'tard',
      injuries: [{ kind: 'plaie' }],
    });
    expect([onPerson.status, onPerson.json.current.pseudonym, onPerson.json.current.injuries]).toEqual([
      409,
      'Bilal',
      [],
    ]);
    const onIncident = await caller.call('PATCH', `/api/incidents/${incidentId}`, {
      version: 1,
      context: 'street',
      forces: [{ body: 'pn_crs' }],
    });
    expect([onIncident.status, onIncident.json.current.context, onIncident.json.current.forces]).toEqual([
      409,
      'beach',
      [],
    ]);
  });

  it('gets a page that shows both and keeps what was typed, ready to be saved over what stands', async () => {
    const again = await caller.post(`/cases/${ref}/edit`, { version: '1', summary: 'tapé trop tard' });
    expect(again.status).toBe(409);
    for (const words of ['tapé trop tard', 'deuxième', 'name="version" value="2"'])
      expect(again.text).toContain(words);
    const saved = await caller.post(`/cases/${ref}/edit`, { version: '2', summary: 'tapé trop tard' });
    expect([saved.status, saved.headers.get('location')]).toEqual([303, `/cases/${ref}`]);
  });

  it('shows answers in words, never codes', async () => {
    const incident = await caller.post(`/cases/${ref}/incident/edit`, {
      version: '1',
      on: '2026-05-01',
      onPrecision: 'day',
      context: 'street',
    });
    expect(incident.status).toBe(409);
    for (const words of ['<td data-label', 'Plage', 'Rue']) expect(incident.text).toContain(words);
    const person = await caller.post(`/cases/${ref}/people/${personId}/edit`, {
      version: '1',
      role: 'relative',
      pseudonym: 'Cyrus',
    });
    expect(person.status).toBe(409);
    for (const words of ['Proche', 'Témoin', 'Cyrus', 'Bilal']) expect(person.text).toContain(words);
  });
});
