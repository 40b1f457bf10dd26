import { TestApp } from '../support/app.js';
import { approve, staffOf } from './support/filing.js';
import { answer, document, openCase, order, photograph, printed, scan } from './support/prosecuted-case.js';

describe('a document of somebody', () => {
  let test: TestApp;
  beforeAll(async () => {
    test = await TestApp.start();
  });
  afterAll(() => test.stop());

  it('is not ticked before she was asked, cannot be taken once she refused, and is ticked when she agrees', async () => {
    const inHand = await openCase(test);
    const { call, ref, personId } = inHand;
    const exhibits = [
      await document(inHand, 'x.jpg', await photograph(), 'Tente'),
      await document(inHand, 'y.pdf', scan(1), 'Certificat', { kind: 'medical_certificate' }),
    ];
    const page = async () => (await call.get(`/cases/${ref}/dossiers/new?template=plainte-simple`)).text;
    const ticked = (text: string) => text.match(/name="exhibits\[\d+\]\[chosen\]"[^>]*checked/g);
    const ask = (over: object) => call.call('POST', `/api/cases/${ref}/dossiers`, order(over));

    const before = await page();
    expect(ticked(before)).toBeNull();
    for (const told of ['L’accord de la personne aux documents médicaux', 'aux images et aux sons'])
      expect(before).toContain(told);
    await answer(call, ref, personId, 'medical', false);
    await answer(call, ref, personId, 'use_media_evidence', false);
    for (const template of ['plainte-simple', 'signalement-procureur'])
      expect((await ask({ template, exhibits })).json.needs).toEqual([
        expect.stringContaining('position 1 ne peut pas être jointe'),
        expect.stringContaining('position 2 ne peut pas être jointe'),
      ]);
    expect(await page()).toContain('la personne refuse qu’il soit joint');
    await answer(call, ref, personId, 'medical', true);
    await answer(call, ref, personId, 'use_media_evidence', true);
    const after = await page();
    expect(ticked(after)).toHaveLength(2);
    expect(after).not.toContain('aux images et aux sons');
  });

  it('is not taken by a paper that names nobody when it shows who she is', async () => {
    const inHand = await openCase(test);
    const { call, ref } = inHand;
    const exhibits = [await document(inHand, 'id.pdf', scan(1), 'Carte', { kind: 'identity' })];
    const needs = async (over: object) =>
      (await call.call('POST', `/api/cases/${ref}/dossiers`, order({ exhibits, ...over }))).json.needs;
    const refused = [expect.stringContaining('position 1 est une pièce d’identité')];
    expect(await needs({ identity: 'initials' })).toEqual(refused);
    expect(await needs({ template: 'signalement-procureur' })).toEqual(refused);
    expect(await needs({})).toBeUndefined();
  });

  it('holds back what was printed with it once she takes her leave back', async () => {
    const inHand = await openCase(test);
    const { call, ref, personId } = inHand;
    await answer(call, ref, personId, 'use_media_evidence', true);
    const exhibits = [await document(inHand, 'x.jpg', await photograph(), 'Tente')];
    const { id } = (await printed(inHand, order({ exhibits }))).dossier;
    const staff = await staffOf(test, inHand);
    await approve(call, id);
    expect((await staff.get(`/dossiers/${id}/pdf`)).status).toBe(200);
    await answer(call, ref, personId, 'use_media_evidence', false);
    expect((await staff.get(`/dossiers/${id}/pdf`)).status).toBe(403);
    expect((await staff.get(`/dossiers/${id}`)).text).toContain('Un accord dont ce dossier dépend');
  });
});
