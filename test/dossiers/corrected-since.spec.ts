import { CasePerson } from '../../src/cases/case-person.entity.js';
import { TestApp } from '../support/app.js';
import { approve } from './support/filing.js';
import { demand, openCase, order, printed, written } from './support/prosecuted-case.js';

const BEFORE = 'Ce dossier a été imprimé avant une correction';

describe('a dossier that was printed before a correction', () => {
  let test: TestApp;
  beforeAll(async () => {
    test = await TestApp.start();
  });
  afterAll(() => test.stop());

  it('is not approved when a testimony says something else today; printed anew it is', async () => {
    const inHand = await openCase(test);
    const { call } = inHand;
    const testimonyId = await written(inHand, 'Ce que j’ai vu.');
    const ask = order({ exhibits: [{ kind: 'testimony', id: testimonyId }] });
    const { id } = (await printed(inHand, ask)).dossier;
    const { version } = (await call.call('GET', `/api/testimonies/${testimonyId}`)).json;
    const change = { version, text: 'Ce que j’ai vu, corrigé.' };
    await demand(call.call('PATCH', `/api/testimonies/${testimonyId}`, change), 200);
    const refused = await call.call('POST', `/api/dossiers/${id}/approval`);
    expect([refused.status, refused.json.message]).toEqual([422, expect.stringContaining(BEFORE)]);
    await approve(call, (await printed(inHand, ask)).dossier.id);
  });

  it('is not approved in the name of somebody who does not complain any more', async () => {
    const inHand = await openCase(test);
    const { id } = (await printed(inHand, order())).dossier;
    const { personId } = inHand;
    await test.db.write((manager) => manager.update(CasePerson, { personId }, { role: 'witness' }));
    const refused = await inHand.call.call('POST', `/api/dossiers/${id}/approval`);
    expect([refused.status, refused.json.message]).toEqual([422, expect.stringContaining(BEFORE)]);
  });
});
