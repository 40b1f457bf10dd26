import { TestApp } from '../support/app.js';
import { approve, staffOf } from './support/filing.js';
import {
  answer,
  demand,
  document,
  openCase,
  order,
  photograph,
  printed,
  written,
} from './support/prosecuted-case.js';

describe('a dossier is held back from staff', () => {
  let test: TestApp;
  beforeAll(async () => {
    test = await TestApp.start();
  });
  afterAll(() => test.stop());

  it('once whoever told something in a report does not want it kept any more', async () => {
    const inHand = await openCase(test, { consent: null });
    const { call, ref, personId } = inHand;
    await answer(call, ref, personId, 'store', true);
    const exhibits = [{ kind: 'testimony', id: await written(inHand, 'Ce que j’ai vu.') }];
    const report = order({ template: 'signalement-procureur', exhibits });
    const { id } = (await printed(inHand, report)).dossier;
    const isHeld = async () =>
      (await demand(call.call('GET', `/api/dossiers/${id}`), 200)).json.consentWithdrawn;
    expect(await isHeld()).toBe(false);
    await answer(call, ref, personId, 'store', false);
    expect(await isHeld()).toBe(true);
    expect((await call.call('POST', `/api/dossiers/${id}/approval`)).status).toBe(422);
  });

  it('once one of its exhibits is withdrawn, and the jurist may still prove what was filed', async () => {
    const inHand = await openCase(test);
    const photo = await document(inHand, 'x.jpg', await photograph(), 'Tente');
    const { id } = (await printed(inHand, order({ exhibits: [photo] }))).dossier;
    const staff = await staffOf(test, inHand);
    await approve(inHand.call, id);
    await demand(inHand.call.post(`/documents/${photo.id}/withdrawal`, { reason: 'par erreur' }), 303);
    const refused = await staff.call('GET', `/api/dossiers/${id}/pdf`);
    expect([refused.status, refused.json.message]).toEqual([403, expect.stringContaining('ou une pièce')]);
    expect((await staff.get('/dossiers')).text).toContain('accord ou pièce retirés');
    expect((await inHand.call.get(`/dossiers/${id}/pdf`)).status).toBe(200);
  });
});
