import { TestApp } from '../support/app.js';
import { approve, posting, staffOf } from './support/filing.js';
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
    expect((await inHand.call.get(`/dossiers/${first.dossier.id}`)).text).toMatch(/remplacé par le n°\s3/);
  });

  it('is not to be sent once the later one is approved; that it had left is told knowingly', async () => {
    const inHand = await openCase(test);
    const staff = await staffOf(test, inHand);
    const older = (await printed(inHand, order())).dossier.id as string;
    await approve(inHand.call, older);
    const newer = (await printed(inHand, order())).dossier.id as string;
    const seen = async (path: string) => (await staff.get(path)).text;
    expect(await seen(`/dossiers/${older}`)).not.toContain('n’envoyez pas celui-ci');
    await approve(inHand.call, newer);
    for (const path of [`/dossiers/${older}`, `/dossiers/${older}/posting`])
      expect(await seen(path)).toContain('n’envoyez pas celui-ci');
    expect(await seen(`/dossiers/${newer}/posting`)).not.toContain('n’envoyez pas celui-ci');

    const told = { number: '', postedOn: '2026-05-06', version: '' };
    const refused = await posting(staff, older, told);
    expect([refused.status, refused.text]).toEqual([422, expect.stringMatching(/Le n°\s2 remplace/)]);
    expect((await posting(staff, older, { ...told, knowsReplaced: 'true' })).status).toBe(303);
  });
});
