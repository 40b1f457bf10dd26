import { TestApp } from '../support/app.js';
import { openCase, order, printed, written } from './support/prosecuted-case.js';

describe('a dossier that was printed anew', () => {
  let test: TestApp;

  beforeAll(async () => {
    test = await TestApp.start();
  });
  afterAll(() => test.stop());

  it('says which took its place, in the list of whoever prints, where each can be downloaded at once', async () => {
    const inHand = await openCase(test);
    const exhibits = [{ kind: 'testimony', id: await written(inHand, 'Ce que j’ai vu.') }];
    const first = await printed(inHand, order({ exhibits, delivery: 'none' }));
    await printed(inHand, order({ template: 'signalement-procureur', identity: 'initials' }));
    const last = await printed(inHand, order({ exhibits, delivery: 'handed' }));
    const { text } = await inHand.call.get('/dossiers');
    expect(text.match(/remplacé par le n°\s\d/g)).toEqual([expect.stringMatching(/3$/)]);
    for (const { dossier } of [first, last]) expect(text).toContain(`/dossiers/${dossier.id}/pdf`);
  }, 60_000);
});
