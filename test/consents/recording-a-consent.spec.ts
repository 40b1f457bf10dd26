import { TestApp } from '../support/app.js';
import { aCase, entriesOf, type Cast } from './cast.js';
import { ConsentsService } from '../../src/consents/consents.service.js';

let test: TestApp;
let cast: Cast;
beforeAll(async () => {
  test = await TestApp.start();
  cast = await aCase(test, 'S. H.', 'M. T.');
});
afterAll(() => test.stop());

const said = (over: object = {}) => ({
  personId: cast.people[0],
  purpose: 'store',
  given: true,
  on: '2026-05-03',
  mode: 'oral',
  language: 'ti',
  interpreter: 'Selam',
  ...over,
});
const record = (over: object = {}) => cast.caller.call('POST', `/api/cases/${cast.ref}/consents`, said(over));

describe('recording a consent', () => {
  it('keeps date, mode, language, interpreter and who collected it, and notes it without a name', async () => {
    const made = await record();
    expect(made.status).toBe(201);
    expect(made.json).toMatchObject({
      ...said(),
      givenBy: 'person',
      collectedBy: cast.jurist.id,
      withdrawnOn: null,
    });
    expect((await cast.caller.call('GET', made.headers.get('location') ?? '')).json).toEqual(made.json);
    const [entry] = await entriesOf(test, 'consent.record');
    expect(entry).toMatchObject({ subjectId: made.json.id, caseId: cast.caseId, actorId: cast.jurist.id });
    expect(JSON.parse(entry?.details ?? '')).toEqual({
      purpose: 'store',
      given: true,
      personId: cast.people[0],
    });
  });

  it('takes no silence for an answer', async () => {
    const { status, json } = await record({ given: undefined, mode: 'smoke' });
    expect(status).toBe(422);
    expect(Object.keys(json.fields).sort()).toEqual(['given', 'mode']);
  });

  it('refuses somebody who is not of this case, and a day to come', async () => {
    const other = await aCase(test, 'Z. Z.');
    expect((await record({ personId: other.people[0] })).json.fields.personId).toEqual([
      expect.stringContaining('dossier'),
    ]);
    expect((await record({ on: '2026-05-08' })).json.fields.on).toEqual([expect.stringContaining('futur')]);
  });

  it('lets a later answer stand after the first, and keeps both', async () => {
    await record({ purpose: 'medical', on: '2026-05-04' });
    await record({ purpose: 'medical', on: '2026-05-05', given: false });
    const { json } = await cast.caller.call('GET', `/api/cases/${cast.ref}/consents`);
    const medical = json.items.filter((each: { purpose: string }) => each.purpose === 'medical');
    expect(medical.map((each: { given: boolean }) => each.given)).toEqual([false, true]);
    expect(await test.app.get(ConsentsService).standing(cast.caseId, cast.people[0] ?? '', 'medical')).toBe(
      'refused',
    );
  });

  it('stands for the whole case only when every complainant has given it', async () => {
    const standing = () => test.app.get(ConsentsService).standing(cast.caseId, null, 'file_criminal');
    await record({ purpose: 'file_criminal' });
    expect(await standing()).toBe('none');
    await record({ purpose: 'file_criminal', personId: cast.people[1] });
    expect(await standing()).toBe('given');
  });
});
