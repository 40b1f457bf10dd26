import { writeFileSync } from 'node:fs';
import { pageTexts } from '../printing/reading-a-pdf.js';
import { TestApp } from '../support/app.js';
import {
  answer,
  demand,
  letterhead,
  NAME,
  openCase,
  order,
  printed,
  testimony,
  type CaseInHand,
} from './support/prosecuted-case.js';

const referral = (over: object = {}) => order({ template: 'orientation-cabane', ...over });

describe('the referral sheet to La Cabane Juridique', () => {
  let test: TestApp;
  let inHand: CaseInHand;
  beforeAll(async () => {
    test = await TestApp.start();
    await letterhead(test);
    inHand = await openCase(test);
  });
  afterAll(() => test.stop());

  const ask = (over: object = {}) =>
    inHand.call.call('POST', `/api/cases/${inHand.ref}/dossiers`, referral(over));

  it('rests on the agreement to share with La Cabane, and no agreement to a complaint replaces it', async () => {
    const refused = await ask();
    expect(refused.status).toBe(422);
    expect(refused.json.needs).toEqual([
      expect.stringContaining('si son affaire peut être transmise à La Cabane Juridique'),
    ]);
  });

  it('hands over who, what, what was done, what is asked and the agreement, and takes no more room', async () => {
    await answer(inHand.call, inHand.ref, inHand.personId, 'share_lcj', true);
    const exhibits = await testimony(inHand, 'ti', 'tir');
    const { pdf, dossier } = await printed(
      inHand,
      referral({ exhibits, ask: 'Désigner un avocat\nSuivre l’audience' }),
    );
    if (process.env['SHOTS']) writeFileSync(`${process.env['SHOTS']}/referral.pdf`, pdf);
    const [first = '', ...rest] = pageTexts(pdf).map((text) => text.replace(/\s+/g, ' '));
    for (const said of [
      NAME,
      'tigrigna',
      'Désigner un avocat',
      'CRS 8',
      'vers 5',
      'Transmettre à La Cabane Juridique',
    ])
      expect(`${first} ${rest[0]}`).toContain(said);
    expect(rest.join(' ')).toContain('À retourner sous sept jours à contact@example.org');
    expect(dossier.report.map(({ exhibit }: { exhibit: string }) => exhibit)).toEqual(['1', '1-1', '1-2']);
    expect(dossier.pages).toBeLessThanOrEqual(8);
  }, 120_000);

  it('names nobody and opens no way to reach her when initials were asked for', async () => {
    const { pdf } = await printed(inHand, referral({ identity: 'initials' }));
    const said = pageTexts(pdf).join(' ');
    expect(said).not.toContain(NAME);
    expect(said).toContain('S. E.');
    expect(said).toContain('identité non transmise par écrit');
  }, 120_000);

  it('is held back once the agreement is taken back', async () => {
    const { dossier } = await printed(inHand, referral({ identity: 'initials' }));
    await answer(inHand.call, inHand.ref, inHand.personId, 'share_lcj', false);
    const { json } = await demand(inHand.call.call('GET', `/api/dossiers/${dossier.id}`), 200);
    expect(json.consentWithdrawn).toBe(true);
  }, 120_000);
});
