import { words } from '../consents/cast.js';
import { TestApp } from '../support/app.js';
import { ARABIC, translated } from './told.js';

let test: TestApp;
let cast: Awaited<ReturnType<typeof translated>>;
beforeAll(async () => {
  test = await TestApp.start();
  cast = await translated(test);
});
afterAll(() => test.stop());

const form = (over: object = {}) => ({
  personId: cast.people[0] ?? '',
  takenOn: '2026-05-04',
  mode: 'written',
  language: 'ar',
  text: ARABIC.replaceAll('\n', '\r\n'),
  ...over,
});
const newPath = () => `/cases/${cast.ref}/testimonies/new`;

describe('the pages of testimonies', () => {
  it('list how each was taken and where its translation stands, and no word of it', async () => {
    const { text } = await cast.caller.get(`/cases/${cast.ref}/testimonies`);
    expect(words(text)).toContain('français : brouillon');
    expect(text).not.toContain('ፖሊስ');
    expect(text).not.toContain('tentes');
  });

  it('take one down as it was typed and show it in its own script and direction', async () => {
    const made = await cast.caller.post(`/cases/${cast.ref}/testimonies`, form());
    expect(made.status).toBe(303);
    const id = made.headers.get('location')?.split('/').pop();
    expect((await cast.caller.call('GET', `/api/testimonies/${id}`)).json).toMatchObject({
      text: ARABIC,
      direction: 'rtl',
      readBack: false,
    });
    expect((await cast.caller.get(`/testimonies/${id}`)).text).toContain(
      'class="words original" lang="ar" dir="rtl"',
    );
  });

  it('show original and translation paragraph by paragraph, words escaped', async () => {
    const { text } = await cast.caller.get(`/testimonies/${cast.testimonyId}`);
    expect(text.match(/class="words original" lang="ti" dir="ltr"/g)).toHaveLength(2);
    expect(text).toContain('{{personne}} &lt;b&gt;ኣይነበረን&lt;/b&gt;።');
  });

  it('keep a slip with what was typed, in the direction of its language', async () => {
    const answer = await cast.caller.post(
      `/cases/${cast.ref}/testimonies`,
      form({ takenOn: '31/12', mode: '' }),
    );
    expect(answer.status).toBe(422);
    expect(answer.text).toMatch(/<textarea[^>]*dir="rtl"[^>]*lang="ar"/);
    expect(answer.text).toContain('value="31/12"');
    expect(answer.text).toContain('اخرجوا');
  });

  it('find a draft again after the session ended, and forget it once it is sent', async () => {
    const draft = new URLSearchParams({ ...form({ text: 'à moitié' }), _page: newPath() });
    await cast.caller.call('PUT', `/drafts?page=${encodeURIComponent(newPath())}`, draft);
    test.clock.advance(31 * 60_000);
    const late = await cast.caller.get(newPath());
    expect(late.text).not.toContain('à moitié');
    cast.caller.cookie = (await test.as(cast.jurist)).cookie;
    const found = await cast.caller.get(newPath());
    expect(found.text).toContain('à moitié');
    expect(found.text).toContain('/drafts/discard');
    await cast.caller.post(`/cases/${cast.ref}/testimonies`, form());
    expect((await cast.caller.get(newPath())).text).not.toContain('/drafts/discard');
  });
});

describe('the pages of translations', () => {
  it('write one beside the original, ask for a second reader by name, and keep what was typed', async () => {
    const path = `/testimonies/${cast.testimonyId}/translations`;
    expect((await cast.caller.get(`${path}/new`)).text).toContain('class="words original" lang="ti"');
    const empty = await cast.caller.post(path, {
      language: 'fr',
      kind: 'free',
      translator: '',
      text: 'Gardé',
    });
    expect([empty.status, empty.text.includes('Gardé')]).toEqual([422, true]);
    const made = await cast.caller.post(path, {
      language: 'en',
      kind: 'sworn',
      translator: 'Letay',
      testimonyVersion: '1',
      text: 'Kept',
    });
    const page = made.headers.get('location') ?? '';
    expect((await cast.caller.get(page)).text).toContain('une autre personne doit le relire');
    const unread = await cast.caller.post(`${page}/review`, { reviewer: 'Mme Abrehet', version: '1' });
    expect(words(unread.text)).toContain('Confirmez que les deux textes');
    expect(unread.text).toContain('value="Mme Abrehet"');
    expect(
      (await cast.caller.post(`${page}/review`, { reviewer: 'letay', version: '1', confirmed: 'true' }))
        .status,
    ).toBe(422);
    expect(
      (await cast.caller.post(`${page}/review`, { reviewer: 'Mme Abrehet', version: '1', confirmed: 'true' }))
        .status,
    ).toBe(303);
    expect((await cast.caller.get(page)).text).toContain('Mme Abrehet');
  });

  it('come back to draft when changed, and tell whoever was too late', async () => {
    const path = `/translations/${cast.translationId}`;
    expect((await cast.caller.get(`${path}/edit`)).text).toContain('name="version" value="1"');
    const change = {
      language: 'fr',
      kind: 'free',
      translator: 'Selam Tesfay',
      testimonyVersion: '1',
      version: '1',
      text: 'Mieux',
    };
    expect((await cast.caller.post(path, change)).status).toBe(303);
    const late = await cast.caller.post(path, { ...change, text: 'Encore mieux' });
    expect(late.status).toBe(409);
    expect(late.text).toContain('Encore mieux');
    expect(late.text).toContain('Mieux</td>');
  });
});
