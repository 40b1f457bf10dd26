import { TestApp, type Caller } from '../support/app.js';
import { ENGINE } from '../support/postgres.js';

let test: TestApp;
let jurist: Caller;
const refs: Record<string, string> = {};
const CASES: Record<string, object> = {
  star: {
    people: [{ role: 'complainant', pseudonym: 'Étoile' }],
    incident: { place: { text: 'ÉGLISE Saint-Éloi' } },
  },
  ahmed: {
    people: [
      { role: 'complainant', pseudonym: 'أحمد' },
      { role: 'witness', initials: 'S. E.' },
    ],
  },
  haile: {
    people: [{ role: 'complainant', pseudonym: 'ኃይሌ' }],
    incident: { place: { text: 'rue des Écluses' } },
  },
  li: { people: [{ role: 'witness', pseudonym: '李安' }], incident: { place: { siteId: 'old_lidl' } } },
};
beforeAll(async () => {
  test = await TestApp.start();
  jurist = await test.as(await test.account('jurist'));
  for (const [name, body] of Object.entries(CASES))
    refs[name] = (await jurist.call('POST', '/api/cases', body)).json.ref;
});
afterAll(() => test.stop());

/** By her who sees all, and by her who sees her own: they are asked in different ways. */
async function found(q: string): Promise<(string | undefined)[]> {
  const path = `/api/cases?${new URLSearchParams({ q }).toString()}`;
  const coordinator = await test.as(await test.account('coordinator'));
  const [all, own] = [await coordinator.call('GET', path), await jurist.call('GET', path)];
  expect([q, own.json]).toEqual([q, all.json]);
  expect(all.json.total).toBe(all.json.items.length);
  const names = new Map(Object.entries(refs).map(([name, ref]) => [ref, name]));
  return all.json.items.map(({ ref }: { ref: string }) => names.get(ref)).sort();
}

describe(`a search on ${ENGINE}`, () => {
  it.each([
    [
      'star',
      [
        'Étoile',
        'étoile',
        'ÉTOILE',
        'etoile',
        'E\u0301toile',
        'église',
        'ÉGLISE',
        'saint eloi',
        'SaintÉloi',
        'Saint‑Éloi',
      ],
    ],
    ['ahmed', ['أحمد', 'احمد', 'أَحْمَد', 'احـمد', 'S.E.', 's e', 'S. E.']],
    ['haile', ['ኃይሌ', 'ሀይሌ', 'des ecluses', 'DES ÉCLUSES']],
    ['li', ['李安', '李', '安', 'old lidl', 'Lidl']],
  ])('finds %s however it is typed', async (name, typed) => {
    for (const q of typed) expect([q, await found(q)]).toEqual([q, [name]]);
  });

  it('of one letter looks at the beginning of words, of two within them', async () => {
    // A reference may begin with an E, and with no L.
    expect(await found('É')).toEqual(expect.arrayContaining(['ahmed', 'haile', 'star']));
    expect(await found('L')).toEqual(['li']);
    expect(await found('oi')).toEqual(['star']);
    expect(await found('أح')).toEqual(['ahmed']);
  });

  it('takes what is typed for words, whatever an index would make of it', async () => {
    for (const q of ['" OR words : "e', '*', 'NEAR(a b)', "'; --", '\\', '_____', '{{}}', '\u0301'])
      expect([q, await found(q)]).toEqual([q, []]);
  });
});

describe('what is sought', () => {
  it('follows whatever changes: a place that is shared, initials in every case, somebody who joins', async () => {
    const [first] = (
      await jurist.call('POST', '/api/cases', { people: [{ role: 'witness', initials: 'Q. Q.' }] })
    ).json.people;
    const shared = (await jurist.call('POST', '/api/cases', { incident: { place: { text: 'Quai Ouest' } } }))
      .json;
    await jurist.call('POST', '/api/cases', { incidentId: shared.incident.id });
    await jurist.call('POST', `/api/cases/${shared.ref}/people`, { role: 'witness', personCode: first.code });
    const total = async (q: string) =>
      (await jurist.call('GET', `/api/cases?${new URLSearchParams({ q })}`)).json.total;
    expect([await total('q. q.'), await total('quai ouest')]).toEqual([2, 2]);
    await jurist.call('PATCH', `/api/cases/${shared.ref}/people/${first.id}`, {
      version: 1,
      initials: 'Z. Z.',
    });
    await jurist.call('PATCH', `/api/incidents/${shared.incident.id}`, {
      version: 1,
      place: { text: 'Dune Est' },
    });
    expect([
      await total('q. q.'),
      await total('z.z'),
      await total('quai ouest'),
      await total('dune'),
    ]).toEqual([0, 2, 0, 2]);
  });
});
