import { entriesOf } from '../consents/cast.js';
import { TestApp, type Caller } from '../support/app.js';
import { translate, translated } from './told.js';

let test: TestApp;
let cast: Awaited<ReturnType<typeof translated>>;
let second: Caller;
beforeAll(async () => {
  test = await TestApp.start();
  cast = await translated(test);
  second = await test.as(await test.account('coordinator', { name: 'Yonas Amare' }));
});
afterAll(() => test.stop());

const fresh = async (over: object = {}): Promise<string> =>
  (await translate(cast.caller, cast.testimonyId, over)).json.id;
const review = (caller: Caller, id: string, body: object = {}) =>
  caller.call('POST', `/api/translations/${id}/review`, body);
const status = async (id: string) => (await cast.caller.call('GET', `/api/translations/${id}`)).json.status;

describe('a translation', () => {
  it('is a draft until a second person has read it', async () => {
    expect(await status(cast.translationId)).toBe('draft');
    const done = await review(second, cast.translationId, { note: 'ok' });
    expect(done.json).toMatchObject({
      status: 'reviewed',
      reviews: [{ reviewer: 'Yonas Amare', byAccount: true, note: 'ok', textVersion: 1 }],
    });
    const [entry] = await entriesOf(test, 'translation.review');
    expect(entry).toMatchObject({
      subjectId: cast.translationId,
      caseId: cast.caseId,
      details: '{"textVersion":1,"byAccount":true}',
    });
  });

  it('is not vouched for by whoever typed it, under her account or her name', async () => {
    const id = await fresh();
    expect((await review(cast.caller, id)).json.fields.reviewer).toEqual([expect.stringContaining('saisi')]);
    expect((await review(cast.caller, id, { reviewer: cast.jurist.name.toUpperCase() })).status).toBe(422);
    expect(await status(id)).toBe('draft');
  });

  it('is not vouched for by its translator, however her name is written or whoever sends it', async () => {
    const id = await fresh({ translator: 'Hailé Selam' });
    for (const reviewer of ['HAILE, Selam', 'selam  hailé', 'S\u0065lam Haile\u0301', '…'])
      expect([reviewer, (await review(second, id, { reviewer })).status]).toEqual([reviewer, 422]);
    const own = await fresh({ translator: 'amare yonas' });
    expect((await review(second, own)).json.fields.reviewer).toEqual([expect.stringContaining('traduit')]);
    expect(await status(id)).toBe('draft');
  });

  it('may be vouched for by a reader without an account, whom the one who typed it names', async () => {
    const id = await fresh();
    expect((await review(cast.caller, id, { reviewer: 'Mme Letay' })).json.reviews).toMatchObject([
      { reviewer: 'Mme Letay', byAccount: false, recordedBy: cast.jurist.id },
    ]);
  });

  it('is not vouched for in the name of a colleague, who has an account to do it with', async () => {
    const id = await fresh();
    for (const reviewer of ['Yonas Amare', 'amare, YONAS', 'Y. Amare']) {
      const refused = await review(cast.caller, id, { reviewer });
      expect(refused.json.fields?.reviewer).toEqual([expect.stringContaining('a un compte')]);
    }
    expect(await status(id)).toBe('draft');
    await test.account('staff', { name: 'Hiwet Parti', endsOn: '2026-05-06' });
    expect((await review(cast.caller, id, { reviewer: 'Hiwet Parti' })).status).toBe(200);
  });

  it('is not vouched for twice, nor in a version that was changed meanwhile', async () => {
    const id = await fresh();
    await cast.caller.call('PATCH', `/api/translations/${id}`, { version: 1, text: 'Autre' });
    expect((await review(second, id, { version: 1 })).status).toBe(409);
    expect((await review(second, id, { version: 2 })).status).toBe(200);
    const again = await review(second, id);
    expect([again.status, again.json.current.status]).toEqual([409, 'reviewed']);
  });
});

describe('reading a translation', () => {
  it('is noted once, also by the page of whoever was too late', async () => {
    const id = await fresh();
    const read = async () =>
      (await entriesOf(test, 'testimony.read')).filter(({ subjectId }) => subjectId === id);
    await cast.caller.get(`/translations/${id}`);
    expect(await read()).toHaveLength(1);
    await second.call('POST', `/api/translations/${id}/review`, {});
    const late = await second.post(`/translations/${id}/review`, { version: '1', confirmed: 'true' });
    expect([late.status, (await read()).length]).toEqual([409, 2]);
  });
});

describe('changing a translation that was reviewed', () => {
  it('makes it a draft again, keeps the review, and shuts out whoever changed it as a reader', async () => {
    const id = await fresh();
    const { json } = await review(second, id);
    const changed = await second.call('PATCH', `/api/translations/${id}`, {
      version: json.version,
      text: 'Autre',
    });
    expect(changed.json).toMatchObject({ status: 'draft', textVersion: 2, reviews: [{ textVersion: 1 }] });
    expect((await review(second, id)).status).toBe(422);
    expect((await cast.caller.call('GET', `/api/translations/${id}?version=1`)).json.text).toContain(
      'une heure',
    );
  });

  it('also when only the translator is put right: she may be the very reader', async () => {
    const id = await fresh({ translator: 'inconnue' });
    const { json } = await review(second, id);
    const changed = await cast.caller.call('PATCH', `/api/translations/${id}`, {
      version: json.version,
      translator: 'Yonas Amare',
    });
    expect(changed.json).toMatchObject({ status: 'draft', textVersion: 2 });
    expect(
      (await cast.caller.call('PATCH', `/api/translations/${id}`, { version: 1, text: 'x' })).status,
    ).toBe(409);
  });

  it('is refused into the language of the testimony, and for a version that there is not', async () => {
    const french = await cast.caller.call('POST', `/api/cases/${cast.ref}/testimonies`, {
      personId: cast.people[0],
      takenOn: '2026-05-04',
      mode: 'interpreted',
      language: 'ti',
      channel: 'phone',
      interpreter: 'Selam',
      text: 'Je dormais.',
    });
    expect((await translate(cast.caller, french.json.id)).json.fields).toHaveProperty('language');
    expect((await translate(cast.caller, french.json.id, { language: 'en' })).status).toBe(201);
    expect(
      (await translate(cast.caller, cast.testimonyId, { testimonyVersion: 2 })).json.fields,
    ).toHaveProperty('testimonyVersion');
  });
});
