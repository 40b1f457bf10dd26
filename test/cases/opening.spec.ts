import { TestApp, type Caller } from '../support/app.js';

let app: TestApp;
let caller: Caller;
let juristId: string;
beforeAll(async () => {
  app = await TestApp.start();
  const jurist = await app.account('jurist');
  juristId = jurist.id;
  caller = await app.as(jurist);
});
afterAll(() => app.stop());

describe('opening a case', () => {
  it('works with nobody known yet', async () => {
    const made = await caller.call('POST', '/api/cases', {
      channel: 'phone',
      incident: { on: '2026-05-02', kinds: ['V03'] },
    });
    expect(made.json).toMatchObject({ stage: 'alert', people: [], version: 1, juristId });
    expect(made.status).toBe(201);
    expect(made.headers.get('location')).toBe(`/api/cases/${made.json.ref}`);
    expect((await caller.call('GET', `/api/cases/${made.json.ref}`)).json).toEqual(made.json);
  });

  it('lets several cases share one incident, each with what its own people suffered', async () => {
    const incident = await caller.call('POST', '/api/incidents', {
      on: '2026-05-01',
      place: { siteId: 'calais' },
    });
    const refs = [];
    for (const initials of ['A. B.', 'C. D.', 'E. F.']) {
      const injuries = [{ kind: 'plaie', note: `blessure de ${initials}` }];
      const made = await caller.call('POST', '/api/cases', {
        incidentId: incident.json.id,
        people: [{ role: 'complainant', initials, injuries }],
      });
      expect(made.json.incident.id).toBe(incident.json.id);
      expect(made.json.people[0].injuries[0].note).toBe(`blessure de ${initials}`);
      refs.push(made.json.ref);
    }
    expect(new Set(refs).size).toBe(3);
    const first = await caller.call('GET', `/api/cases/${refs[0]}`);
    expect(JSON.stringify(first.json.people)).not.toContain('C. D.');
  });

  it('says never more than was said: precision, certainty and answers have honest defaults', async () => {
    const { json } = await caller.call('POST', '/api/cases', {
      incident: { at: '05:00', forces: [{ body: 'pn_crs', count: 4 }], peopleCount: 3, filmed: 'not_known' },
    });
    expect(json.incident).toMatchObject({
      on: null,
      onPrecision: 'unknown',
      at: '05:00',
      atPrecision: 'about',
      legalBasis: 'unknown',
    });
    expect(json.incident).toMatchObject({
      warningGiven: 'not_asked',
      filmed: 'not_known',
      peopleCountKind: 'at_least',
    });
    expect(json.incident.forces[0]).toMatchObject({ countKind: 'at_least', certainty: 'told' });
  });

  it('is refused with each reason beside its field', async () => {
    const refused = await caller.call('POST', '/api/cases', {
      incident: { on: '2026-05-08', onPrecision: 'day' },
      people: [
        { role: 'witness' },
        {
          role: 'complainant',
          birthDate: '2030-01-01',
          injuries: [{ kind: 'plaie', seenByCarerOn: '2026-06-01' }],
        },
      ],
    });
    expect(refused.status).toBe(422);
    expect(Object.keys(refused.json.fields).sort()).toEqual([
      'incident.on',
      'people.1.birthDate',
      'people.1.injuries.0.seenByCarerOn',
    ]);
  });

  it.each([
    ['nothing at all', {}, ''],
    ['an unknown kind of fact', { incident: { kinds: ['V99'] } }, 'incident.kinds'],
    ['an unknown force', { incident: { forces: [{ body: 'martians' }] } }, 'incident.forces.0.body'],
    [
      'an officer number in letters',
      { incident: { forces: [{ body: 'pn_crs', rio: 'ABC' }] } },
      'incident.forces.0.rio',
    ],
    ['a jurist who is none', { summary: 'x', juristId: '018f6b8e-3c1a-4d2e-9f47-5a6b7c8d9e0f' }, 'juristId'],
    ['an unknown role', { people: [{ role: 'victim' }] }, 'people.0.role'],
  ])('refuses %s', async (_, body, field) => {
    const refused = await caller.call('POST', '/api/cases', body);
    expect(refused.status).toBe(422);
    expect(refused.json.fields[field]?.[0]).toMatch(/\S/);
  });

  it('is not for those who only print or keep the accounts', async () => {
    for (const role of ['staff', 'administrator'] as const) {
      const refused = await (
        await app.as(await app.account(role))
      ).call('POST', '/api/cases', { summary: 'x' });
      expect(refused.status).toBe(403);
    }
  });

  it('puts an intern on the team and leaves the ownership to a jurist', async () => {
    const intern = await app.account('intern');
    const made = await (await app.as(intern)).call('POST', '/api/cases', { summary: 'x', juristId });
    expect(made.json.juristId).toBe(juristId);
    expect(
      made.json.team.map(({ userId, duty }: { userId: string; duty: string }) => [userId, duty]),
    ).toEqual(
      expect.arrayContaining([
        [juristId, 'jurist'],
        [intern.id, 'intern'],
      ]),
    );
  });
});
