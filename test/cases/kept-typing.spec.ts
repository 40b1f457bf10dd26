import { TestApp, type Caller } from '../support/app.js';

let test: TestApp;
let jurist: Caller;
beforeAll(async () => {
  test = await TestApp.start();
  jurist = await test.as(await test.account('jurist'));
});
afterAll(() => test.stop());

const reason = 'Ne souhaite <b>plus</b> continuer.';
const printed = 'Ne souhaite &lt;b&gt;plus&lt;/b&gt; continuer.';
const open = async (): Promise<string> =>
  (await jurist.call('POST', '/api/cases', { summary: 'x' })).json.ref;

describe('the reason that was typed for a step', () => {
  it('comes back in its box when it is too long', async () => {
    const long = `${'a'.repeat(5000)} fin`;
    const refused = await jurist.post(`/cases/${await open()}/steps`, { step: 'close', reason: long });
    expect(refused.status).toBe(422);
    expect(refused.text).toMatch(/<details class="why" open><summary>Clôturer/);
    expect(refused.text).toContain(`${long}</textarea>`);
  });

  it('is asked for beside its box, which is open, when it was forgotten', async () => {
    const refused = await jurist.post(`/cases/${await open()}/steps`, { step: 'close', reason: ' ' });
    expect(refused.status).toBe(422);
    expect(refused.text).toMatch(/<details class="why" open><summary>Clôturer/);
    expect(refused.text).toMatch(/<a href="#f-reason">Raison\s: Donnez la raison\.<\/a>/);
  });

  it('stands to be copied when the case was closed meanwhile', async () => {
    const ref = await open();
    await jurist.post(`/cases/${ref}/steps`, { step: 'close', reason: 'autre' });
    const late = await jurist.post(`/cases/${ref}/steps`, { step: 'close', reason });
    expect([late.status, late.text.includes(printed)]).toEqual([409, true]);
  });
});

describe('a form on an incident that may no longer be read', () => {
  const gone = '018f6b8e-3c1a-4d2e-9f47-5a6b7c8d9e0f';

  it('keeps everything else, and says what is missing', async () => {
    const typed = { incidentId: gone, summary: 'Trois phrases', 'people[0][pseudonym]': 'Abel' };
    for (const body of [typed, { ...typed, _add: 'people' }]) {
      const refused = await jurist.post('/cases/new', body);
      expect(refused.status).toBe(422);
      for (const words of ['value="Abel"', 'Trois phrases</textarea>', 'Vous n’avez plus accès au fait'])
        expect(refused.text).toContain(words);
      expect(refused.text).not.toContain(gone);
    }
  });

  it('comes back from its draft too; without one the address does not exist', async () => {
    const page = `/cases/new?incident=${gone}`;
    expect((await jurist.get(page)).status).toBe(404);
    const draft = new URLSearchParams({ incidentId: gone, summary: 'Trois phrases' });
    await jurist.call('PUT', `/drafts?page=${encodeURIComponent(page)}`, draft);
    const again = await jurist.get(page);
    expect(again.text).toContain('Trois phrases</textarea>');
    expect(again.text).toContain('Voici votre brouillon');
  });

  it('is a 404 to a program', async () => {
    expect((await jurist.call('POST', '/api/cases', { incidentId: gone })).status).toBe(404);
  });
});
