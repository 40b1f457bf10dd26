import type { Actor } from '../../src/access/actor.js';
import { TestApp, type Caller } from '../support/app.js';

let app: TestApp;
let jurist: Actor & { email: string };
let caller: Caller;
beforeAll(async () => {
  app = await TestApp.start();
  jurist = await app.account('jurist');
  caller = await app.as(jurist);
});
afterAll(() => app.stop());

/** Every page of the room, drawn for a case with an incident, two forces, two people and injuries. */
describe('the pages of a case', () => {
  let ref = '';
  let personId = '';
  let incidentId = '';
  beforeAll(async () => {
    const made = await caller.call('POST', '/api/cases', {
      incident: {
        on: '2026-05-02',
        at: '03:00',
        clockSystem: 'ethiopian',
        place: { siteId: 'bmx' },
        kinds: ['V03', 'D01'],
        circumstances: ['distribution'],
        forces: [{ body: 'pn_crs', unit: 'CRS 8', rio: '12?45??', count: 4 }, { body: 'unknown_uniform' }],
        description: 'Récit inventé.',
        warningGiven: 'no',
      },
      people: [
        {
          role: 'complainant',
          name: 'Samir Haddad',
          initials: 'S. H.',
          languages: ['ar'],
          birthDate: '2008-02-01',
          contacts: [{ channel: 'signal', value: '+33 0' }],
          injuries: [{ kind: 'plaie', zone: 'face' }],
          suffered: 'Tente perdue.',
        },
        { role: 'witness', pseudonym: 'Abel' },
      ],
      summary: 'Résumé inventé.',
    });
    ref = made.json.ref;
    personId = made.json.people[0].id;
    incidentId = made.json.incidentId;
  });

  it.each(['fr', 'en'])('are all drawn in %s', async (language) => {
    await caller.get(`/language/${language}`);
    const paths = [
      '',
      '/edit',
      '/incident/edit',
      '/people/new',
      `/people/${personId}`,
      `/people/${personId}/edit`,
      '/team',
      '/journal',
    ];
    for (const path of paths) {
      const answer = await caller.get(`/cases/${ref}${path}`);
      expect(`${path} ${answer.status}`).toBe(`${path} 200`);
      expect(answer.text).toContain(ref);
    }
    expect((await caller.get('/cases/new')).status).toBe(200);
    expect((await caller.get(`/cases/new?incident=${incidentId}`)).text).toContain('BMX');
  });

  it('say who somebody is on her own page only', async () => {
    const paths = ['', '/edit', '/incident/edit', '/team', '/journal'];
    for (const path of paths) expect((await caller.get(`/cases/${ref}${path}`)).text).not.toContain('Haddad');
    expect((await caller.get(`/cases/${ref}/people/${personId}`)).text).toContain('Samir Haddad');
  });
});
