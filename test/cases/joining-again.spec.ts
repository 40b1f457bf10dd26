import { TestApp, type Caller } from '../support/app.js';

let test: TestApp;
let jurist: Caller;
beforeAll(async () => {
  test = await TestApp.start();
  jurist = await test.as(await test.account('jurist'));
});
afterAll(() => test.stop());

const burn = { kind: 'brulure', note: 'Brûlure au bras' };
const wound = { kind: 'plaie', note: 'Plaie au genou' };

/** A case of somebody with a burn, and another of the same incident, which nobody has joined. */
async function twoCases() {
  const person = { role: 'complainant', pseudonym: 'Alem', injuries: [burn] };
  const incident = { on: '2026-05-02' };
  const first = (await jurist.call('POST', '/api/cases', { incident, people: [person] })).json;
  const second = (await jurist.call('POST', '/api/cases', { incidentId: first.incident.id })).json;
  return { first, second, alem: first.people[0] };
}
const notesIn = async (ref: string): Promise<string[]> =>
  (await jurist.call('GET', `/api/cases/${ref}`)).json.people[0].injuries.map(
    ({ note }: { note: string }) => note,
  );

describe('joining a second case of the same incident', () => {
  it('leaves the injuries that were noted as they are', async () => {
    const { first, second, alem } = await twoCases();
    const joining = { role: 'complainant', personCode: alem.code };
    const joined = await jurist.call('POST', `/api/cases/${second.ref}/people`, joining);
    expect(joined.status).toBe(201);
    expect(await notesIn(first.ref)).toEqual([burn.note]);
    expect(joined.json.version).toBe(alem.version);
  });

  it('puts those that are told now after them', async () => {
    const { first, second, alem } = await twoCases();
    const joining = { role: 'complainant', personCode: alem.code, injuries: [wound, wound] };
    await jurist.call('POST', `/api/cases/${second.ref}/people`, joining);
    const all = [burn.note, wound.note, wound.note];
    expect([await notesIn(first.ref), await notesIn(second.ref)]).toEqual([all, all]);
    const third = { incidentId: first.incident.id, people: [{ ...joining, injuries: [burn] }] };
    expect((await jurist.call('POST', '/api/cases', third)).status).toBe(201);
    expect(await notesIn(first.ref)).toEqual([...all, burn.note]);
  });

  it('makes a form that stood open too old to write over them', async () => {
    const { first, second, alem } = await twoCases();
    const joining = { role: 'complainant', personCode: alem.code, injuries: [wound] };
    await jurist.call('POST', `/api/cases/${second.ref}/people`, joining);
    const change = { version: alem.version, injuries: [burn] };
    const late = await jurist.call('PATCH', `/api/cases/${first.ref}/people/${alem.id}`, change);
    expect([late.status, await notesIn(first.ref)]).toEqual([409, [burn.note, wound.note]]);
  });
});
