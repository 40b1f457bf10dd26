import { TestApp } from '../support/app.js';
import { approve } from './support/filing.js';
import { answer, openCase, order, printed, testimony, type CaseInHand } from './support/prosecuted-case.js';

describe('what a posting sheet asks for', () => {
  let test: TestApp;
  beforeAll(async () => {
    test = await TestApp.start();
  });
  afterAll(() => test.stop());

  async function sheetOf(inHand: CaseInHand, over: object): Promise<string> {
    const { id } = (await printed(inHand, order(over))).dossier;
    await approve(inHand.call, id);
    return (await inHand.call.get(`/dossiers/${id}/posting`)).text.replaceAll(/\s+/g, ' ');
  }

  it('of a complaint in initials: an envelope for each identity, and the initials below the statement', async () => {
    const initials = await sheetOf(await openCase(test), { identity: 'initials' });
    expect(initials).toMatch(/Pli confidentiel à préparer.*S\. E\..*identité et adresse déclarée/);
    expect(initials).toMatch(/Exposé des faits, à confirmer par un paraphe<\/strong> – <bdi>S\. E\./);
    const homeless = await openCase(test, { over: { declaredAddress: undefined } });
    expect(await sheetOf(homeless, { identity: 'initials' })).toContain('aucune adresse déclarée');
    expect(await sheetOf(homeless, {})).not.toContain('Pli confidentiel');
  });

  it('of a sheet for a partner: no registered letter, and no signature but a translator’s', async () => {
    const inHand = await openCase(test);
    await answer(inHand.call, inHand.ref, inHand.personId, 'share_lcj', true);
    const referral = { template: 'orientation-cabane' };
    const bare = await sheetOf(inHand, referral);
    expect(bare).not.toMatch(/LRAR|lettre recommandée|Qui signe quoi/i);
    const exhibits = await testimony(inHand, 'ti', 'tir');
    const signs = (await sheetOf(inHand, { ...referral, exhibits })).split('Qui signe quoi')[1] ?? '';
    expect(signs.split('</ul>')[0]?.match(/<li>/g)).toHaveLength(1);
  });
});
