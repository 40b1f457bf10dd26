import { aCase, entriesOf, words, type Cast } from '../consents/cast.js';
import { TestApp } from '../support/app.js';
import { TIGRINYA, told, translate } from './told.js';

let test: TestApp;
let cast: Cast;
let id: string;
beforeAll(async () => {
  test = await TestApp.start();
  cast = await aCase(test, 'S. H.');
});
beforeEach(async () => {
  id = (await cast.caller.call('POST', `/api/cases/${cast.ref}/testimonies`, told(cast.people[0]))).json.id;
});
afterAll(() => test.stop());

const api = (method: string, body?: object, query = '') =>
  cast.caller.call(method, `/api/testimonies/${id}${query}`, body);
const form = (over: object = {}) => ({
  personId: cast.people[0] ?? '',
  takenOn: '2026-05-04',
  mode: 'dictated',
  language: 'ti',
  channel: 'in-person',
  version: '1',
  text: TIGRINYA,
  ...over,
});

describe('correcting a testimony', () => {
  it('makes a new version and keeps the old one readable', async () => {
    const changed = await api('PATCH', { version: 1, text: 'ሓዱሽ' });
    expect(changed.json).toMatchObject({ text: 'ሓዱሽ', textVersion: 2, version: 2, readBack: true });
    expect(changed.json.versions.map((each: { number: number }) => each.number)).toEqual([2, 1]);
    expect((await api('GET', undefined, '?version=1')).json).toMatchObject({
      text: TIGRINYA,
      textVersion: 1,
    });
    expect((await api('GET', undefined, '?version=3')).status).toBe(404);
    const [entry] = (await entriesOf(test, 'testimony.edit')).filter(({ subjectId }) => subjectId === id);
    expect(JSON.parse(entry?.details ?? '')).toEqual({ fields: ['text'], textVersion: 2 });
  });

  it('of how it was taken alone makes no new version, and another language brings its own script', async () => {
    const changed = await api('PATCH', { version: 1, language: 'ar', readBack: false });
    expect(changed.json).toMatchObject({
      script: 'Arab',
      direction: 'rtl',
      readBack: false,
      textVersion: 1,
      version: 2,
    });
    expect((await api('PATCH', { version: 2, mode: 'interpreted' })).json.fields).toHaveProperty(
      'interpreter',
    );
  });

  it('is refused to whoever was too late, with what stands now', async () => {
    await api('PATCH', { version: 1, text: 'ሓዱሽ' });
    const late = await api('PATCH', { version: 1, text: 'another' });
    expect(late.status).toBe(409);
    expect(late.json.current).toMatchObject({ text: 'ሓዱሽ', version: 2 });
  });

  it('of two at once lets one through', async () => {
    const both = await Promise.all([
      api('PATCH', { version: 1, text: 'one' }),
      api('PATCH', { version: 1, text: 'two' }),
    ]);
    expect(both.map(({ status }) => status).toSorted((a, b) => a - b)).toEqual([200, 409]);
    expect((await api('GET')).json.versions).toHaveLength(2);
  });

  it('leaves a translation with the version that it translates', async () => {
    await translate(cast.caller, id);
    await api('PATCH', { version: 1, text: 'ሓዱሽ' });
    expect((await api('GET')).json.translations).toMatchObject([
      { testimonyVersion: 1, ofOlderVersion: true },
    ]);
    expect((await cast.caller.get(`/testimonies/${id}`)).text).toContain('version antérieure');
  });
});

describe('the page that corrects it', () => {
  it('comes back with what was typed beside what stands, when somebody was faster', async () => {
    await api('PATCH', { version: 1, text: 'ሓዱሽ' });
    const late = await cast.caller.post(`/testimonies/${id}`, form({ text: 'Mon <texte> à moi' }));
    expect(late.status).toBe(409);
    expect(late.text.match(/Mon &lt;texte&gt; à moi/g)).toHaveLength(2);
    expect(late.text).toContain('ሓዱሽ');
    expect(late.text).toContain('name="version" value="2"');
    expect(words(late.text)).not.toContain('Écriture</th>');
    expect(
      (await cast.caller.post(`/testimonies/${id}`, form({ version: '2', text: 'Mon <texte> à moi' })))
        .status,
    ).toBe(303);
    expect((await api('GET')).json).toMatchObject({
      text: 'Mon <texte> à moi',
      script: 'Ethi',
      readBack: false,
    });
  });

  it('takes no emptied text for "leave it"', async () => {
    const answer = await cast.caller.post(`/testimonies/${id}`, form({ text: ' \r\n ' }));
    expect(answer.status).toBe(422);
    expect((await api('GET')).json.text).toBe(TIGRINYA);
  });
});
