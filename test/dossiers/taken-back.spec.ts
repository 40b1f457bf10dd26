import { CaseMember } from '../../src/cases/case-member.entity.js';
import { Bind } from '../../src/dossiers/bind.service.js';
import { TestApp } from '../support/app.js';
import { approve, staffOf, takeBack } from './support/filing.js';
import {
  demand,
  document,
  file,
  finished,
  openCase,
  order,
  photograph,
  printed,
  testimony,
  type CaseInHand,
} from './support/prosecuted-case.js';

describe('what is taken back', () => {
  let test: TestApp;
  beforeAll(async () => {
    test = await TestApp.start();
  });
  afterAll(() => test.stop());

  /** Prints, and once the sheets are set does `meanwhile` before they are kept. */
  async function printedWhile(inHand: CaseInHand, exhibits: object[], meanwhile: () => Promise<unknown>) {
    const binding = test.app.get(Bind, { strict: false });
    const bind = binding.bind.bind(binding);
    binding.bind = async (work) => {
      const bound = await bind(work);
      await meanwhile();
      return bound;
    };
    const asked = inHand.call.call('POST', `/api/cases/${inHand.ref}/dossiers`, order({ exhibits }));
    const dossier = await finished(inHand.call, (await demand(asked, 202)).json.id);
    binding.bind = bind;
    return dossier;
  }

  it('stops a print that is under way, whether consent, document or review', async () => {
    const inHand = await openCase(test);
    const photo = await document(inHand, 'x.jpg', await photograph(), 'photo');
    const withdrawPhoto = () =>
      demand(inHand.call.post(`/documents/${photo.id}/withdrawal`, { reason: 'prise par erreur' }), 303);
    const stopped = { status: 'failed', number: null, fault: expect.stringContaining('a changé') };
    expect(await printedWhile(inHand, [photo], withdrawPhoto)).toMatchObject(stopped);
    const [told, translation] = await testimony(inHand, 'ti', 'tir');
    const undo = async () => {
      const { json } = await inHand.call.call('GET', `/api/translations/${translation!.id}`);
      const change = { version: json.version, text: 'Autre texte.' };
      await demand(inHand.call.call('PATCH', `/api/translations/${translation!.id}`, change), 200);
    };
    expect(await printedWhile(inHand, [told!, translation!], undo)).toMatchObject(stopped);
    expect(await printedWhile(inHand, [], () => takeBack(inHand))).toMatchObject(stopped);
  });

  it('keeps whoever asked and has left the team since from printing', async () => {
    const inHand = await openCase(test);
    const leave = () =>
      test.db.write((manager) => manager.delete(CaseMember, { accountId: inHand.jurist.id }));
    const id = (
      await demand(
        inHand.call
          .call('POST', `/api/cases/${inHand.ref}/dossiers`, order())
          .then(async (answer) => (await leave(), answer)),
        202,
      )
    ).json.id as string;
    const coordinator = await test.as(await test.account('coordinator'));
    expect((await finished(coordinator, id)).fault).toContain('n’en a plus le droit');
  });

  it('keeps staff from sending what is printed, and lets the jurist prove what was filed', async () => {
    const inHand = await openCase(test);
    const { dossier } = await printed(inHand, order());
    const staff = await staffOf(test, inHand);
    await approve(inHand.call, dossier.id);
    expect((await file(staff, dossier.id)).length).toBeGreaterThan(1000);

    await takeBack(inHand);
    const refused = await staff.call('GET', `/api/dossiers/${dossier.id}/pdf`);
    expect([refused.status, refused.json.message]).toEqual([
      403,
      expect.stringContaining('ne l’envoyez pas'),
    ]);
    expect((await staff.get('/dossiers')).text).toContain('accord ou pièce retirés');
    expect((await staff.get(`/dossiers/${dossier.id}`)).text).not.toContain('/pdf"');
    expect((await file(inHand.call, dossier.id)).length).toBeGreaterThan(1000);
    expect((await inHand.call.get(`/dossiers/${dossier.id}`)).text).toContain('accord ou pièce retirés');
    expect((await inHand.call.call('GET', `/api/dossiers/${dossier.id}`)).json.consentWithdrawn).toBe(true);
  });
});
