import { TestApp } from '../support/app.js';
import { aCase, words, type Cast } from './cast.js';

let test: TestApp;
let cast: Cast;
beforeAll(async () => {
  test = await TestApp.start();
  cast = await aCase(test, 'S. H.');
});
afterAll(() => test.stop());

const path = () => `/cases/${cast.ref}/consents`;
const conversation = () => ({
  personId: cast.people[0] ?? '',
  on: '2026-05-03',
  mode: 'oral',
  language: 'ti',
});

describe('the page of consents', () => {
  it('asks without a single box ticked or answer chosen beforehand', async () => {
    const { text, status } = await cast.caller.get(path());
    expect(status).toBe(200);
    expect(text).not.toMatch(/\schecked/);
    expect(text).not.toMatch(/value="(given|refused)" selected/);
    expect(words(text)).toContain('Conserver : pas demandé');
  });

  it('records several answers of one conversation and shows them on every page of the case', async () => {
    const answer = await cast.caller.post(path(), {
      ...conversation(),
      'answers[store]': 'given',
      'answers[file_criminal]': 'refused',
      'answers[medical]': '',
    });
    expect([answer.status, answer.headers.get('location')]).toEqual([303, path()]);
    const { text } = await cast.caller.get(path());
    expect(words(text)).toContain('Conserver : oui');
    expect(words(text)).toContain('Plainte : non');
    expect(text).not.toContain('Obtenir et joindre les documents médicaux</strong>');
  });

  it('comes back with what was typed when nothing was answered', async () => {
    const answer = await cast.caller.post(path(), { ...conversation(), interpreter: '<b>Selam</b> {{x}}' });
    expect(answer.status).toBe(422);
    expect(answer.text).toContain('Notez au moins une réponse.');
    expect(answer.text).toContain('value="&lt;b&gt;Selam&lt;/b&gt; {{x}}"');
  });

  it('takes a withdrawal with its reason, and is told in English too', async () => {
    const [id] = [
      ...(await cast.caller.get(path())).text.matchAll(/consents\/([0-9a-f-]{36})\/withdrawal/g),
    ].map((m) => m[1]);
    expect((await cast.caller.get(`/consents/${id}/withdrawal`)).text).toContain('Retirer un consentement');
    expect(
      (await cast.caller.post(`/consents/${id}/withdrawal`, { on: '2026-05-06', reason: '' })).status,
    ).toBe(422);
    expect(
      (await cast.caller.post(`/consents/${id}/withdrawal`, { on: '2026-05-06', reason: 'Peur' })).status,
    ).toBe(303);
    const english = await test.as(await test.account('coordinator', { language: 'en' }));
    expect((await english.get(path())).text).toContain('Keep: withdrawn');
  });
});

describe('whoever is not on the team', () => {
  it('finds none of it', async () => {
    const made = await cast.caller.call('POST', `/api/cases/${cast.ref}/consents`, {
      ...conversation(),
      purpose: 'store',
      given: true,
      on: '2026-05-07',
    });
    for (const role of ['jurist', 'intern', 'staff', 'administrator'] as const) {
      const stranger = await test.as(await test.account(role));
      const answers = [
        await stranger.get(path()),
        await stranger.post(path(), conversation()),
        await stranger.call('GET', `/api${path()}`),
        await stranger.call('POST', `/api${path()}`, { ...conversation(), purpose: 'store', given: true }),
        await stranger.call('GET', `/api/consents/${made.json.id}`),
        await stranger.call('POST', `/api/consents/${made.json.id}/withdrawal`, { reason: 'x' }),
        await stranger.get(`/consents/${made.json.id}/withdrawal`),
        await stranger.post(`/consents/${made.json.id}/withdrawal`, { reason: 'x' }),
      ];
      expect(answers.map(({ status }) => status)).toEqual(answers.map(() => 404));
    }
  });
});
