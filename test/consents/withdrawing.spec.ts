import { ConsentsService } from '../../src/consents/consents.service.js';
import type { Purpose } from '../../src/consents/consents.rules.js';
import { TestApp } from '../support/app.js';
import { aCase, entriesOf, type Cast } from './cast.js';

let test: TestApp;
let cast: Cast;
beforeAll(async () => {
  test = await TestApp.start();
  cast = await aCase(test, 'S. H.');
});
afterAll(() => test.stop());

const give = async (purpose = 'store', over: object = {}): Promise<string> => {
  const body = {
    personId: cast.people[0],
    purpose,
    given: true,
    on: '2026-05-03',
    mode: 'oral',
    language: 'ti',
    ...over,
  };
  return (await cast.caller.call('POST', `/api/cases/${cast.ref}/consents`, body)).json.id;
};
const withdraw = (id: string, body: object = { reason: 'Elle a peur pour son frère.' }) =>
  cast.caller.call('POST', `/api/consents/${id}/withdrawal`, body);
const standing = (purpose: Purpose = 'store') =>
  test.app.get(ConsentsService).standing(cast.caseId, cast.people[0] ?? '', purpose);

describe('withdrawing a consent', () => {
  it('takes effect at once, with a reason that no table and no journal holds in plain', async () => {
    const id = await give();
    const answer = await withdraw(id);
    expect(answer.json).toMatchObject({
      id,
      given: true,
      withdrawnOn: '2026-05-07',
      reason: 'Elle a peur pour son frère.',
    });
    expect(await standing()).toBe('withdrawn');
    const rows = await test.db.read.query('SELECT * FROM consent_withdrawal');
    const [entry] = await entriesOf(test, 'consent.withdraw');
    expect(JSON.stringify([rows, entry])).not.toContain('frère');
    expect(entry?.reasonSealed).toMatch(/^v1\./);
  });

  it('is refused a second time, and for a consent that a later one has replaced', async () => {
    const old = await give('file_ddd');
    const now = await give('file_ddd');
    expect((await withdraw(old)).status).toBe(409);
    expect((await withdraw(now)).status).toBe(200);
    expect((await withdraw(now)).status).toBe(409);
    expect(await standing('file_ddd')).toBe('withdrawn');
    await give('file_ddd');
    // The new yes is of an earlier day than the withdrawal: it was said before, and brings nothing back.
    expect(await standing('file_ddd')).toBe('withdrawn');
  });

  it('is for each to do who gave it: a child and whoever represents her', async () => {
    const own = await give('file_igpn');
    const forHer = { givenBy: 'representative', representative: 'Tante Inventée' };
    const hers = await give('file_igpn', forHer);
    expect((await withdraw(own)).status).toBe(200);
    expect(await standing('file_igpn')).toBe('withdrawn');
    expect((await withdraw(hers)).status).toBe(200);
  });

  it('needs a reason, and a day that is neither to come nor before the consent', async () => {
    test.clock.set('2026-05-20T08:00:00Z');
    cast.caller.cookie = (await test.as(cast.jurist)).cookie;
    const again = await cast.caller.call('POST', `/api/cases/${cast.ref}/consents`, {
      personId: cast.people[0],
      purpose: 'medical',
      given: true,
      on: '2026-05-18',
      mode: 'audio',
      language: 'ar',
    });
    expect(Object.keys((await withdraw(again.json.id, {})).json.fields)).toEqual(['reason']);
    expect((await withdraw(again.json.id, { reason: 'x', on: '2026-05-21' })).status).toBe(422);
    expect((await withdraw(again.json.id, { reason: 'x', on: '2026-05-17' })).status).toBe(422);
  });
});
