import { pageTexts } from '../printing/reading-a-pdf.js';
import { TestApp } from '../support/app.js';
import {
  answer,
  demand,
  finished,
  NAME,
  openCase,
  order,
  printed,
  testimony,
} from './support/prosecuted-case.js';

describe('a dossier in the name of somebody', () => {
  let test: TestApp;
  beforeAll(async () => {
    test = await TestApp.start();
  });
  afterAll(() => test.stop());

  it('is refused with every reason at once, and not the first that is offered, while she has not agreed', async () => {
    const inHand = await openCase(test, { consent: null, over: { name: undefined } });
    const [, translation] = await testimony(inHand, 'ar', 'arb');
    const stranger = { kind: 'document', id: '00000000-0000-4000-8000-000000000000' };
    const refused = await inHand.call.call(
      'POST',
      `/api/cases/${inHand.ref}/dossiers`,
      order({ signedBy: 'lawyer', exhibits: [translation, stranger] }),
    );
    expect(refused.status).toBe(422);
    expect(refused.json.needs).toEqual([
      expect.stringContaining('pas encore demandé à S. E.'),
      expect.stringContaining('nom de S. E.'),
      expect.stringContaining('avocat·e'),
      expect.stringContaining('position 1 est le récit'),
      expect.stringContaining('position 2'),
    ]);
    const { headers } = await inHand.call.get(`/cases/${inHand.ref}/dossiers/new`);
    expect(headers.get('location')).toContain('template=signalement-procureur');
    const page = await inHand.call.get(headers.get('location') ?? '');
    expect(page.text).toContain('value="signalement-procureur"');
    expect(page.text).toContain('si une plainte peut être déposée en son nom');
  });

  it('needs the consent of each of several complainants', async () => {
    const inHand = await openCase(test);
    const second = { role: 'complainant', name: 'Autre Inventé', initials: 'A. I.', languages: ['ar'] };
    const { json } = await demand(inHand.call.call('POST', `/api/cases/${inHand.ref}/people`, second), 201);
    const ask = () => inHand.call.call('POST', `/api/cases/${inHand.ref}/dossiers`, order());
    expect((await ask()).json.needs).toEqual([expect.stringContaining('A. I.')]);
    await answer(inHand.call, inHand.ref, json.id, 'file_criminal', true);
    expect((await ask()).status).toBe(202);
  });

  it('becomes a report of the association that names nobody when she refuses', async () => {
    const inHand = await openCase(test, { consent: false });
    const { pdf } = await printed(inHand, order({ template: 'signalement-procureur' }));
    const text = pageTexts(pdf).join(' ').replace(/\s+/g, ' ');
    expect(text).toContain('la personne déclare qu’elle se trouvait à Calais');
    expect(text).toContain('nous portons à votre connaissance');
    expect(text).not.toContain(NAME);
    expect(text).not.toMatch(/porter plainte|date de naissance/);
  });

  it('is not printed when she takes her consent back before it is', async () => {
    const inHand = await openCase(test);
    const { json } = await inHand.call.call('GET', `/api/cases/${inHand.ref}/consents`);
    const consent = (json.items ?? json)[0] as { id: string };
    const ask = async () =>
      (await demand(inHand.call.call('POST', `/api/cases/${inHand.ref}/dossiers`, order()), 202)).json
        .id as string;
    // The press is busy with the first while the second waits.
    const [first, second] = [await ask(), await ask()];
    await demand(
      inHand.call.call('POST', `/api/consents/${consent.id}/withdrawal`, { reason: 'elle ne veut plus' }),
      [200, 201],
    );
    await finished(inHand.call, first);
    expect(await finished(inHand.call, second)).toMatchObject({
      status: 'failed',
      number: null,
      fault: expect.stringContaining('consentement'),
    });
    const again = await inHand.call.call('POST', `/api/cases/${inHand.ref}/dossiers`, order());
    expect(again.json.needs).toEqual([expect.stringContaining('retiré son consentement')]);
  });
});
