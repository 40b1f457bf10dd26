import { TestApp, type Caller } from '../support/app.js';

let test: TestApp;
let jurist: Caller;
beforeAll(async () => {
  test = await TestApp.start();
  jurist = await test.as(await test.account('jurist'));
});
afterAll(() => test.stop());

interface Entry {
  action: string;
  details: Record<string, unknown>;
}
const told = async (ref: string, action: string): Promise<Entry[]> =>
  (await jurist.call('GET', `/api/cases/${ref}/journal`)).json.items.filter(
    (entry: Entry) => entry.action === action,
  );

/** Somebody in two cases of two incidents. */
async function twoCases() {
  const people = [{ role: 'complainant', name: 'Alem Exemple' }];
  const first = (await jurist.call('POST', '/api/cases', { summary: 'x', people })).json;
  const alem = first.people[0];
  const again = [{ role: 'witness', personCode: alem.code }];
  const second = (await jurist.call('POST', '/api/cases', { summary: 'y', people: again })).json;
  return { first, second, alem };
}

describe('what is done to a person through one of her cases', () => {
  it('is told in the other: that she joined, that her identity was seen, what was changed', async () => {
    const { first, second, alem } = await twoCases();
    const at = `/api/cases/${second.ref}/people/${alem.id}`;
    await jurist.call('GET', `${at}/identity`);
    await jurist.call('PATCH', at, { version: alem.version, name: 'Alem Autre', role: 'relative' });
    expect(await told(first.ref, 'person.identity')).toHaveLength(1);
    const [edited] = await told(first.ref, 'person.edit');
    expect(edited?.details).toEqual({ fields: ['name'], code: alem.code });
    const [added] = await told(first.ref, 'person.add');
    expect(added?.details).toEqual({ elsewhere: true, fields: [], code: alem.code });
    const page = await jurist.get(`/cases/${first.ref}/journal`);
    expect(page.text).toContain(`a ajouté ${alem.code} à un autre dossier`);
    expect(page.text).not.toContain(second.ref);
    expect(JSON.stringify(await told(first.ref, 'person.edit'))).not.toContain(second.ref);
  });

  it('is not told where it changes nothing: her part, and what she bears of another incident', async () => {
    const { first, second, alem } = await twoCases();
    const change = {
      version: alem.version,
      role: 'relative',
      suffered: 'Sa tente',
      injuries: [{ kind: 'plaie' }],
    };
    await jurist.call('PATCH', `/api/cases/${second.ref}/people/${alem.id}`, change);
    expect(await told(first.ref, 'person.edit')).toEqual([]);
    expect(await told(second.ref, 'person.edit')).toHaveLength(1);
  });

  it('is refused when it would leave her without a part, instead of left undone in silence', async () => {
    const { first, alem } = await twoCases();
    const at = `/cases/${first.ref}/people/${alem.id}`;
    const refused = await jurist.call('PATCH', `/api${at}`, { version: alem.version, role: null });
    expect([refused.status, Object.keys(refused.json.fields)]).toEqual([422, ['role']]);
    expect((await jurist.post(`${at}/edit`, { version: '1', role: '' })).status).toBe(422);
  });
});
