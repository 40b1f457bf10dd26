import { TestApp, type Caller } from '../support/app.js';

let test: TestApp;
let jurist: Caller;
let juristId: string;
beforeAll(async () => {
  test = await TestApp.start();
  const account = await test.account('jurist');
  juristId = account.id;
  jurist = await test.as(account);
});
afterAll(() => test.stop());

describe('the list of cases', () => {
  it('says what the place is for while it is empty', async () => {
    expect((await jurist.get('/cases')).text).toContain('Aucun dossier pour l’instant');
  });

  it('shows reference, initials, stage, day with its certainty, place and jurist: no name, nothing of what happened', async () => {
    const made = await jurist.call('POST', '/api/cases', {
      incident: {
        on: '2026-05-02',
        onPrecision: 'week',
        place: { text: 'près du canal' },
        kinds: ['V03'],
        description: 'Des coups inventés.',
      },
      people: [{ role: 'complainant', name: 'Imaginaire Personne', pseudonym: 'Étoile' }],
      summary: 'Un résumé inventé.',
    });
    const page = (await jurist.get('/cases')).text;
    for (const shown of [made.json.ref, 'Étoile', 'Signalement', 'semaine du 2 mai 2026', 'près du canal'])
      expect(page).toContain(shown);
    for (const kept of ['Imaginaire', 'coups', 'résumé']) expect(page).not.toContain(kept);
  });

  it('is filtered by stage and jurist, and says when nothing answers', async () => {
    expect((await jurist.get(`/cases?stage=alert&jurist=${juristId}`)).text).toContain('Étoile');
    const none = (await jurist.get('/cases?stage=closure')).text;
    expect(none).toContain('Aucun dossier ne répond');
    expect((await jurist.get('/cases?stage=bogus')).status).toBe(422);
  });

  it('goes on to a second page', async () => {
    for (let i = 0; i < 3; i++) await jurist.call('POST', '/api/cases', { summary: 'un autre' });
    const first = (await jurist.get('/cases?perPage=2')).text;
    expect(first.match(/scope="row"/g)).toHaveLength(2);
    expect(first.replaceAll('&#x3D;', '=')).toContain('href="/cases?perPage=2&amp;page=2"');
    expect((await jurist.get('/cases?perPage=2&page=2')).text.match(/scope="row"/g)).toHaveLength(2);
  });
});
