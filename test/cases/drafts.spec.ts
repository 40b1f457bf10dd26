import { PASSWORD, TestApp } from '../support/app.js';

let app: TestApp;
beforeAll(async () => void (app = await TestApp.start()));
afterAll(() => app.stop());

const TYPED = {
  'incident[place][text]': 'près du pont',
  'incident[kinds]': 'V03',
  'people[0][role]': 'complainant',
  'people[0][name]': 'Samir Inventé',
  'people[0][injuries][0][kind]': 'plaie',
  summary: 'ce que j’allais envoyer',
};

describe('a form that is being typed', () => {
  it('is found again after the session ended in the middle and the person signed in on the same page', async () => {
    const jurist = await app.account('jurist');
    const caller = await app.as(jurist);
    app.clock.advance(31 * 60_000);
    const refused = await caller.post('/cases/new', { _page: '/cases/new', ...TYPED });
    expect(refused.status).toBe(401);
    const hidden = (name: string): string =>
      new RegExp(`name="${name}" value="([^"]*)"`).exec(refused.text)?.[1] ?? '';
    const back = await caller.post('/sign-in', {
      email: jurist.email,
      password: PASSWORD,
      _to: hidden('_to'),
      _carried: hidden('_carried'),
    });
    expect([back.status, back.headers.get('location')]).toEqual([303, '/cases/new']);
    const { text } = await caller.get('/cases/new');
    for (const words of ['près du pont', 'Samir Inventé', 'ce que j’allais envoyer'])
      expect(text).toContain(words);
    expect(text).toMatch(/value="V03" checked/);
    expect(text).toMatch(/value="plaie" selected/);
    expect(text).toContain('action="/drafts/discard"');
  });

  it('ends when it is sent, and when it is thrown away', async () => {
    const caller = await app.as(await app.account('jurist'));
    const save = (page: string) =>
      caller.call(
        'PUT',
        `/drafts?page=${encodeURIComponent(page)}`,
        new URLSearchParams({ _page: page, summary: 'brouillon gardé' }),
      );
    await save('/cases/new');
    expect((await caller.get('/cases/new')).text).toContain('brouillon gardé');
    const made = await caller.post('/cases/new', { _page: '/cases/new', summary: 'envoyé' });
    expect(made.status).toBe(303);
    expect((await caller.get('/cases/new')).text).not.toContain('brouillon gardé');

    const edit = `${made.headers.get('location')}/edit`;
    await save(edit);
    expect((await caller.get(edit)).text).toContain('brouillon gardé');
    await caller.post('/drafts/discard', { _page: edit });
    const { text } = await caller.get(edit);
    expect(text).toContain('envoyé');
    expect(text).not.toContain('brouillon gardé');
  });
});
