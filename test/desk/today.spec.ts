import type { Role } from '../../src/access/actor.js';
import { TestApp, type Caller } from '../support/app.js';

let test: TestApp;
beforeAll(async () => void (test = await TestApp.start()));
afterAll(() => test.stop());

const by = async (role: Role): Promise<Caller> => test.as(await test.account(role));
const open = async (caller: Caller, over: object = {}) =>
  (
    await caller.call('POST', '/api/cases', {
      incident: { on: '2026-05-02' },
      people: [{ role: 'complainant', name: 'Imaginaire Personne', initials: 'I. P.' }],
      ...over,
    })
  ).json;

describe('Today', () => {
  it('tells the day in Paris, in both languages', async () => {
    const jurist = await by('jurist');
    expect((await jurist.get('/')).text).toContain('jeudi 7 mai 2026');
    jurist.cookie += '; recours_language=en';
    expect((await jurist.get('/')).text).toMatch(/Thursday,? 7 May 2026/);
  });

  it('says what the place is for while there is nothing, and offers the first act', async () => {
    const page = (await (await by('jurist')).get('/')).text;
    expect(page).toContain('Rien ne vous attend');
    expect(page).toContain('href="/cases/new"');
  });

  it('shows a case still at alert to its team, by initials, and to no stranger', async () => {
    const jurist = await by('jurist');
    const { ref } = await open(jurist);
    const page = (await jurist.get('/')).text;
    expect(page).toContain(`href="/cases/${ref}"`);
    expect(page).toContain('I. P.');
    expect(page).not.toContain('Imaginaire');
    expect((await (await by('jurist')).get('/')).text).not.toContain(ref);
  });

  it('shows to the coordination alone the cases that nobody answers for', async () => {
    const intern = await by('intern');
    const { ref } = await open(intern);
    const [seen, mine] = [(await (await by('coordinator')).get('/')).text, (await intern.get('/')).text];
    expect(seen).toMatch(new RegExp(`id="ownerless"[\\s\\S]*${ref}`));
    expect(mine).toContain(ref);
    expect(mine).not.toContain('id="ownerless"');
  });

  it('shows where one began to type, to that person alone, and not what', async () => {
    const jurist = await by('jurist');
    const body = new URLSearchParams({ summary: 'Une phrase inventée' });
    await jurist.call('PUT', '/drafts?page=%2Fcases%2Fnew', body, {
      'content-type': 'application/x-www-form-urlencoded',
    });
    const page = (await jurist.get('/')).text;
    expect(page).toContain('Nouveau dossier');
    expect(page).not.toContain('inventée');
    expect((await (await by('jurist')).get('/')).text).not.toContain('Nouveau dossier');
    const thrown = await jurist.post('/drafts/discard', { _page: '/cases/new', _to: '/' });
    expect(thrown.headers.get('location')).toBe('/');
    expect((await jurist.get('/')).text).not.toContain('Nouveau dossier');
  });

  it('shows no case to staff and administrators, not even that there are any', async () => {
    const { ref } = await open(await by('jurist'));
    for (const role of ['staff', 'administrator'] as const) {
      const page = (await (await by(role)).get('/')).text;
      expect(page).not.toContain(ref);
      expect(page).not.toContain('href="/cases');
    }
  });
});
