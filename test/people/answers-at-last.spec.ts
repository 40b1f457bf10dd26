import { TestApp, type Caller } from '../support/app.js';

let test: TestApp;
let jurist: Caller;
let at: string;
beforeAll(async () => {
  test = await TestApp.start();
  jurist = await test.as(await test.account('jurist'));
  const reasons = { birthDateUnanswered: 'refused', nationalityUnanswered: 'not_known' };
  const people = [{ role: 'complainant', ...reasons }];
  const { json } = await jurist.call('POST', '/api/cases', { summary: 'x', channel: 'phone', people });
  at = `/cases/${json.ref}/people/${json.people[0].id}`;
});
afterAll(() => test.stop());

const ticked = (page: string, name: string): string[] =>
  [...page.matchAll(/<input type="radio"[^>]*name="([^"]+)" value="([^"]*)"[^>]*checked/g)]
    .filter(([, each]) => each === name)
    .map(([, , value]) => value ?? '');

describe('an answer that was missing', () => {
  it('is taken by the page when it comes, though the reason is still ticked', async () => {
    const old = { role: 'complainant', birthDateUnanswered: 'refused', nationalityUnanswered: 'not_known' };
    const sent = { ...old, version: '1', birthDate: '1999-04-05', nationality: 'SD' };
    expect((await jurist.post(`${at}/edit`, sent)).status).toBe(303);
    const { json } = await jurist.call('GET', `/api${at}/identity`);
    expect(json).toMatchObject({ birthDate: '1999-04-05', nationality: 'SD' });
    expect(ticked((await jurist.get(`${at}/edit`)).text, 'birthDateUnanswered')).toEqual([]);
  });

  it('does not stand beside another reason, which may be a slip', async () => {
    const sent = {
      version: '2',
      role: 'complainant',
      birthDate: '1999-04-05',
      birthDateUnanswered: 'refused',
    };
    const refused = await jurist.post(`${at}/edit`, sent);
    expect([refused.status, ticked(refused.text, 'birthDateUnanswered')]).toEqual([422, ['refused']]);
  });

  it('can be made missing again: an optional radio has a first choice that says nothing', async () => {
    const sent = { version: '2', role: 'complainant', birthDate: '', birthDateUnanswered: 'refused' };
    expect((await jurist.post(`${at}/edit`, sent)).status).toBe(303);
    const taken = { version: '3', role: 'complainant', birthDate: '', birthDateUnanswered: '' };
    expect((await jurist.post(`${at}/edit`, taken)).status).toBe(303);
    const page = (await jurist.get(`${at}/edit`)).text;
    expect(page.match(/name="birthDateUnanswered" value=""/g)).toHaveLength(1);
    expect([ticked(page, 'birthDateUnanswered'), ticked(page, 'nationalityUnanswered')]).toEqual([[], []]);
  });
});
