import { TestApp } from '../support/app.js';
import { approve, staffOf, takeBack } from './support/filing.js';
import {
  demand,
  document,
  finished,
  openCase,
  order,
  photograph,
  printed,
  type CaseInHand,
} from './support/prosecuted-case.js';

describe('a dossier is not approved for filing', () => {
  let test: TestApp;
  beforeAll(async () => {
    test = await TestApp.start();
  });
  afterAll(() => test.stop());

  it('before it is printed', async () => {
    const inHand = await openCase(test);
    const asked = inHand.call.call('POST', `/api/cases/${inHand.ref}/dossiers`, order());
    const { id } = (await demand(asked, 202)).json;
    const refused = await inHand.call.call('POST', `/api/dossiers/${id}/approval`);
    expect([refused.status, refused.json.needs]).toEqual([422, ['Il n’est pas encore imprimé.']]);
    await finished(inHand.call, id);
    await approve(inHand.call, id);
  });

  it('once consent is taken back, and the page says why', async () => {
    const inHand = await openCase(test);
    const { id } = (await printed(inHand, order())).dossier;
    await takeBack(inHand);
    const page = await inHand.call.post(`/dossiers/${id}/approve`, {});
    expect([page.status, page.text]).toEqual([422, expect.stringContaining('ne l’envoyez pas')]);
    expect(page.text).not.toContain(`action="/dossiers/${id}/approve"`);
  });

  it('once one of its exhibits is withdrawn', async () => {
    const inHand = await openCase(test);
    const photo = await document(inHand, 'x.jpg', await photograph(), 'photo');
    const { id } = (await printed(inHand, order({ exhibits: [photo] }))).dossier;
    await demand(inHand.call.post(`/documents/${photo.id}/withdrawal`, { reason: 'par erreur' }), 303);
    const refused = await inHand.call.call('POST', `/api/dossiers/${id}/approval`);
    expect([refused.status, refused.json.message]).toEqual([
      422,
      expect.stringContaining('ou une pièce a été retirée'),
    ]);
  });

  it('by a later print, whose number staff do not learn from the one that they may send', async () => {
    const inHand = await openCase(test);
    const staff = await staffOf(test, inHand);
    const { id } = (await printed(inHand, order())).dossier;
    await approve(inHand.call, id);
    const later = (await printed(inHand, order())).dossier;
    const replaced = 'remplacé par le n° 2';
    const plain = async (call: typeof staff | CaseInHand['call']) =>
      (await call.get('/dossiers')).text.replaceAll(/[  ]/g, ' ');
    expect(await plain(inHand.call)).toContain(replaced);
    expect(await plain(staff)).not.toContain('n° 2');
    await approve(inHand.call, later.id);
    expect(await plain(staff)).toContain(replaced);
  });
});
