import { TestApp, type Caller } from '../support/app.js';
import { letterhead, openCase, order, printed, type CaseInHand } from './support/prosecuted-case.js';

let test: TestApp;
let inHand: CaseInHand;
let coordinator: Caller;
beforeAll(async () => {
  test = await TestApp.start();
  await letterhead(test);
  coordinator = await test.as(await test.account('coordinator', { name: 'Dominique Inventée' }));
  inHand = await openCase(test);
});
afterAll(() => test.stop());

const later = () => test.clock.advance(60_000);
const advice = async ({ ref }: CaseInHand, by: Caller, template = 'plainte-simple') => {
  const { text } = await by.get(`/cases/${ref}/dossiers/new?template=${template}`);
  return [...text.matchAll(/<li>(.*?)<\/li>/g)]
    .map(([, line]) => line)
    .filter((line) => line?.includes('depuis l’impression précédente'));
};
const court = async (address: string) => {
  later();
  const path = '/api/lists/courts/tj_boulogne';
  const { version, more } = (await coordinator.call('GET', path)).json;
  const change = { version, more: { ...more, address } };
  expect((await coordinator.call('PATCH', path, change)).status).toBe(200);
};

describe('before a dossier is printed', () => {
  it('nothing is told of what steers it while the house has never printed such a paper', async () => {
    await court('1 rue Inventée\n62200 Boulogne');
    expect(await advice(inHand, inHand.call)).toEqual([]);
  });

  it('a court that was changed since the last print is told, with the day, by whom, and where to look', async () => {
    later();
    await printed(inHand, order());
    expect(await advice(inHand, inHand.call)).toEqual([]);
    await court('1 rue du Pirate\n62200 Boulogne');
    expect(await advice(inHand, inHand.call)).toEqual([
      expect.stringMatching(
        /^<a href="\/directory\/courts">Le tribunal.* modifié le 7 mai 2026 par Dominique Inventée/,
      ),
    ]);
  });

  it('so are who signs and the logo; the settings are a link only for whom they are there', async () => {
    later();
    const signs = { name: 'Nour Inventé', function: 'présidence', isDefault: 'true' };
    expect((await coordinator.post('/settings/signatories', signs)).status).toBe(303);
    expect((await coordinator.post('/settings/logo/removal', {})).status).toBe(303);
    const told = await advice(inHand, inHand.call);
    expect(told).toHaveLength(3);
    expect(told.filter((line) => line?.includes('<a '))).toHaveLength(1);
    const hrefs = (await advice(inHand, coordinator)).map((line) => /href="([^"]+)/.exec(line ?? '')?.[1]);
    expect(new Set(hrefs)).toEqual(
      new Set(['/directory/courts', '/settings/letterhead', '/settings/signatories']),
    );
  });

  it('a case that was never printed is told what its house was told before, too', async () => {
    const other = await openCase(test);
    expect(await advice(other, other.call)).toHaveLength(3);
    later();
    await printed(inHand, order());
    expect(await advice(inHand, inHand.call)).toEqual([]);
    // Opened after the changes, and the house was told them at the print of another.
    expect(await advice(other, other.call)).toEqual([]);
    // Opened before a change of which only another team was told.
    const early = await openCase(test);
    await court('2 rue Inventée\n62200 Boulogne');
    await printed(inHand, order());
    expect(await advice(early, early.call)).toHaveLength(1);
  });

  it('a paper for a partner is told of the partner, and of no court', async () => {
    later();
    const { version } = (await coordinator.call('GET', '/api/settings')).json;
    const change = { version, partnerAddress: '3 rue Inventée' };
    expect((await coordinator.call('PATCH', '/api/settings', change)).status).toBe(200);
    const told = async (template: string) => (await advice(inHand, inHand.call, template)).join();
    expect(await told('orientation-cabane')).toMatch(/^L’adresse de La Cabane Juridique/);
    expect(await told('plainte-simple')).not.toContain('Cabane');
  });
});
