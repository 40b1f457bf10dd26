import { TestApp } from '../support/app.js';

let test: TestApp;
beforeAll(async () => {
  test = await TestApp.start();
});
afterAll(() => test.stop());

describe('the journal of a change', () => {
  it('names the fields that changed, not all that the form sent', async () => {
    const jurist = await test.as(await test.account('jurist'));
    const incident = {
      on: '2026-05-02',
      place: { text: 'ici' },
      kinds: ['V03'],
      forces: [{ body: 'pn_crs', count: 4 }],
    };
    const person = {
      role: 'complainant',
      name: 'Alem Exemple',
      initials: 'A. E.',
      injuries: [{ kind: 'hematome' }],
    };
    const opened = (await jurist.call('POST', '/api/cases', { incident, people: [person], summary: 'x' }))
      .json;
    const { id: _id, version, ...same } = opened.incident;
    const form = { ...incident, ...same, version, peopleCount: 20, peopleCountKind: 'at_least' };
    delete form.createdAt;
    expect((await jurist.call('PATCH', `/api/incidents/${opened.incident.id}`, form)).status).toBe(200);
    const [her] = opened.people;
    const change = { ...person, pseudonym: 'Selam', version: her.version };
    expect((await jurist.call('PATCH', `/api/cases/${opened.ref}/people/${her.id}`, change)).status).toBe(
      200,
    );
    const { items } = (await jurist.call('GET', `/api/cases/${opened.ref}/journal`)).json;
    const told = (action: string) =>
      items.find((entry: { action: string }) => entry.action === action).details.fields;
    expect(told('incident.edit').sort()).toEqual(['peopleCount', 'peopleCountKind']);
    expect(told('person.edit')).toEqual(['pseudonym']);
  });
});
