import { mayJoin } from '../../src/dossiers/exhibit-consent.rules.js';
import type { Standing } from '../../src/consents/consents.rules.js';
import { manifestOf, TEMPLATE_KEYS } from '../../src/dossiers/manifest.js';
import { TestApp } from '../support/app.js';
import { answer, demand, openCase, order, testimony } from './support/prosecuted-case.js';

describe('the rule of whose testimony joins which paper', () => {
  const joins = (paper: string, asked: Standing) =>
    (['given', 'none'] as const).map((store) =>
      mayJoin(manifestOf(paper), (purpose) => (purpose === 'store' ? store : asked)),
    );

  it('asks for a yes to a complaint, and lets a report take what was only agreed to be kept', () => {
    expect(joins('plainte-simple', 'given')).toEqual([true, true]);
    expect(joins('plainte-simple', 'none')).toEqual([false, false]);
    expect(joins('signalement-procureur', 'none')).toEqual([true, false]);
  });

  it('never goes over a refusal or a withdrawal', () => {
    for (const paper of TEMPLATE_KEYS)
      for (const filing of ['refused', 'withdrawn'] as const)
        expect([paper, filing, joins(paper, filing)]).toEqual([paper, filing, [false, false]]);
  });
});

describe('a witness’s testimony', () => {
  let test: TestApp;
  beforeAll(async () => {
    test = await TestApp.start();
  });
  afterAll(() => test.stop());

  it('joins a complaint only with her own consent, and is neither ticked nor printed before', async () => {
    const inHand = await openCase(test);
    const { call, ref } = inHand;
    const witness = { role: 'witness', name: 'Témoin Inventée', initials: 'T. I.', languages: ['ti'] };
    const { json } = await demand(call.call('POST', `/api/cases/${ref}/people`, witness), 201);
    const exhibits = await testimony({ ...inHand, personId: json.id }, 'ti', 'tir');
    const ask = () => call.call('POST', `/api/cases/${ref}/dossiers`, order({ exhibits }));
    const path = `/cases/${ref}/dossiers/new?template=plainte-simple`;
    const ticked = async () =>
      (await call.get(path)).text.match(/name="exhibits\[\d+\]\[chosen\]"[^>]*checked/g);

    const refused = await ask();
    expect(refused.status).toBe(422);
    expect(refused.json.needs).toEqual([
      expect.stringContaining('position 1 est le récit d’une personne qui n’a pas donné'),
      expect.stringContaining('position 2 est le récit'),
    ]);
    expect((await call.get(path)).text).toContain('sans le consentement de la personne');
    expect(await ticked()).toBeNull();

    await answer(call, ref, json.id, 'file_criminal', true);
    expect(await ticked()).toHaveLength(2);
    expect((await ask()).status).toBe(202);
  });

  it('joins no report once she has refused', async () => {
    const inHand = await openCase(test, { consent: false });
    const { call, ref } = inHand;
    await answer(call, ref, inHand.personId, 'store', true);
    const exhibits = await testimony(inHand, 'ti', 'tir');
    const asked = order({ template: 'signalement-procureur', exhibits });
    expect((await call.call('POST', `/api/cases/${ref}/dossiers`, asked)).status).toBe(422);
  });
});
