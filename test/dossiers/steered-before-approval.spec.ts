import { TestApp, type Caller } from '../support/app.js';
import { demand, letterhead, openCase, order, printed, type CaseInHand } from './support/prosecuted-case.js';

let test: TestApp;
let inHand: CaseInHand;
let intruder: Caller;
beforeAll(async () => {
  test = await TestApp.start();
  await letterhead(test);
  inHand = await openCase(test);
  await printed(inHand, order());
  // Somebody who knows the password of a coordinator.
  intruder = await test.as(await test.account('coordinator', { name: 'Dominique Inventée' }));
  test.clock.advance(60_000);
  const path = '/api/lists/courts/tj_boulogne';
  const { version, more } = (await intruder.call('GET', path)).json;
  const change = { version, more: { ...more, address: '1 rue du Pirate\n62200 Boulogne' } };
  await demand(intruder.call('PATCH', path, change), 200);
  test.clock.advance(60_000);
});
afterAll(() => test.stop());

const TOLD = 'Le tribunal destinataire ou son adresse a été modifié le 7 mai 2026 par Dominique Inventée';
const page = async (caller: Caller, path: string) => (await caller.get(path)).text;

describe('a court that was changed under a case', () => {
  it('is told to its jurist also after whoever changed it has printed herself', async () => {
    await printed({ ...inHand, call: intruder }, order());
    const composing = `/cases/${inHand.ref}/dossiers/new?template=plainte-simple`;
    expect(await page(inHand.call, composing)).toContain(TOLD);
    await printed(inHand, order());
    expect(await page(inHand.call, composing)).not.toContain(TOLD);
  });

  it('is told to whoever approves a print, whether it was changed before that print or after', async () => {
    const { json } = await inHand.call.call('GET', `/api/cases/${inHand.ref}/dossiers`);
    const [last, its, first] = json.items as { id: string }[];
    for (const dossier of [last, its]) {
      const shown = await page(inHand.call, `/dossiers/${dossier!.id}`);
      expect(shown).toContain('À vérifier avant d’approuver');
      expect(shown).toContain(TOLD);
    }
    // Nobody had printed before the first.
    expect(await page(inHand.call, `/dossiers/${first!.id}`)).not.toContain(TOLD);
  });

  it('is no matter of a print that is approved', async () => {
    const { json } = await inHand.call.call('GET', `/api/cases/${inHand.ref}/dossiers`);
    const path = `/dossiers/${json.items[0].id}`;
    expect((await inHand.call.call('POST', `/api${path}/approval`)).status).toBe(201);
    expect(await page(inHand.call, path)).not.toContain(TOLD);
  });
});
