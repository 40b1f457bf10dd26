import { aCase, entriesOf, type Cast } from '../consents/cast.js';
import { TestApp } from '../support/app.js';
import { ARABIC, PERSIAN, TIGRINYA, told } from './told.js';

let test: TestApp;
let cast: Cast;
beforeAll(async () => {
  test = await TestApp.start();
  cast = await aCase(test, 'S. H.');
});
afterAll(() => test.stop());

const take = (over: object = {}) =>
  cast.caller.call('POST', `/api/cases/${cast.ref}/testimonies`, told(cast.people[0], over));
const faults = async (over: object) => Object.keys((await take(over)).json.fields);

describe('a testimony', () => {
  it('that was dictated keeps its words byte for byte, with the script and direction of their language', async () => {
    const made = await take();
    expect(made.status).toBe(201);
    expect(made.json).toMatchObject({
      caseRef: cast.ref,
      language: 'ti',
      script: 'Ethi',
      direction: 'ltr',
      recordLanguage: null,
      textVersion: 1,
      version: 1,
    });
    const read = await cast.caller.call('GET', made.headers.get('location') ?? '');
    expect(read.json).toEqual(made.json);
    expect(read.json.text).toBe(TIGRINYA);
  });

  it('that was written needs no channel, and runs from right to left where its script does', async () => {
    const made = await take({ mode: 'written', channel: null, language: 'ar-SD', text: ARABIC });
    expect(made.json).toMatchObject({
      script: 'Arab',
      direction: 'rtl',
      textLanguage: 'ar-SD',
      text: ARABIC,
    });
    const typed = await take({ mode: 'written', language: 'fa-AF', script: 'Latn', text: PERSIAN });
    expect(typed.json).toMatchObject({ script: 'Latn', direction: 'ltr', text: PERSIAN });
  });

  it('that was interpreted stands alone in French or English and names language, interpreter and channel', async () => {
    const over = { mode: 'interpreted', interpreter: 'Selam', channel: 'phone', text: 'Je dormais.' };
    expect((await take(over)).json).toMatchObject({
      language: 'ti',
      recordLanguage: 'fr',
      textLanguage: 'fr',
      interpreter: 'Selam',
    });
    expect((await take({ ...over, recordLanguage: 'en' })).json.textLanguage).toBe('en');
    expect(await faults({ mode: 'interpreted', channel: null })).toEqual(['channel', 'interpreter']);
  });

  it('is refused for somebody who is not of this case, on a day to come, or in no language', async () => {
    const other = await aCase(test, 'Z. Z.');
    expect(await faults({ personId: other.people[0] })).toEqual(['personId']);
    expect(await faults({ takenOn: '2026-05-08' })).toEqual(['takenOn']);
    expect((await faults({ language: 'tigrinya!', script: 'éth', mode: 'sung', text: '' })).sort()).toEqual([
      'language',
      'mode',
      'text',
    ]);
    expect(await faults({ text: 'a\ud800b' })).toEqual(['text']);
    expect(await faults({ script: 'lat' })).toEqual(['script']);
  });

  it('may have 200 000 characters', async () => {
    const text = 'ሓ'.repeat(199_999) + '።';
    expect((await take({ text })).json.text === text).toBe(true);
  });

  it('is noted when it is taken and each time it is read, never with its words', async () => {
    const { json } = await take({ text: 'mot-planté' });
    await cast.caller.call('GET', `/api/testimonies/${json.id}`);
    await cast.caller.get(`/testimonies/${json.id}`);
    await cast.caller.call('GET', `/api/cases/${cast.ref}/testimonies`);
    const read = (await entriesOf(test, 'testimony.read')).filter(({ subjectId }) => subjectId === json.id);
    expect(read.map(({ actorId, caseId, details }) => ({ actorId, caseId, details }))).toEqual(
      [1, 2].map(() => ({ actorId: cast.jurist.id, caseId: cast.caseId, details: '{"textVersion":1}' })),
    );
    expect(JSON.stringify(await test.db.read.query('SELECT * FROM journal_entry'))).not.toContain(
      'mot-planté',
    );
  });
});
