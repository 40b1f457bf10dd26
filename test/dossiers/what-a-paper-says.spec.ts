import { TestApp } from '../support/app.js';
import { letterhead, openCase, order, testimony, type CaseInHand } from './support/prosecuted-case.js';

const plain = (html: string): string =>
  html
    .replaceAll(/<style[\s\S]*?<\/style>|<[^>]+>/g, '')
    .replaceAll(/&#x27;|’/g, '’')
    .replaceAll(/[\s\u202f\u00a0]+|&#8239;|&nbsp;/g, ' ');

describe('what a paper says of what it holds', () => {
  let test: TestApp;
  beforeAll(async () => {
    test = await TestApp.start();
    await letterhead(test);
  });
  afterAll(() => test.stop());

  /** The preview of a paper, as text: what it says without what it looks like. */
  const said = async (inHand: CaseInHand, over: Record<string, string>): Promise<string> => {
    const typed = { ...(order() as Record<string, string>), identity: 'nominative', ...over };
    const { status, text } = await inHand.call.post(`/cases/${inHand.ref}/dossiers/preview`, typed);
    if (status !== 200) throw new Error(`${status}: ${text.slice(0, 500)}`);
    return plain(text);
  };
  const row = (list: string, fields: object): Record<string, string> =>
    Object.fromEntries(Object.entries(fields).map(([key, value]) => [`${list}[${key}]`, value as string]));

  it('announces nothing that is not there, and has its statement initialled all the same', async () => {
    const bare = await said(await openCase(test), { facts: 'Un seul fait.' });
    expect(bare).toContain('de la présente lettre, au paragraphe 1. Cet exposé fait partie de ma plainte.');
    expect(bare).toContain('plainte simple – faits susceptibles de constituer une infraction – contre X');
    expect(bare).not.toMatch(/bordereau|autorité publique|Demandes/);
    expect(bare).toContain('et confirmé. Paraphe');
  });

  it('joins what there is with its commas, and marks become exhibits in requests too', async () => {
    const inHand = await openCase(test);
    const [told, translated] = await testimony(inHand, 'ti', 'tir');
    const full = {
      facts: 'Un fait [1].\n\nUn autre [1].',
      ...row('chronology[0]', { fact: 'Un coup [1]' }),
      ...row('qualifications[0]', { code: 'VIOL_PDAP', chosen: 'true', elements: 'Déclaré [1]' }),
      furtherRequests: 'Saisir la vidéo dont parle le témoignage [1].',
      ...row('exhibits[0]', { ...told, chosen: 'true' }),
      ...row('exhibits[1]', { ...translated, chosen: 'true' }),
    };
    const complaint = await said(inHand, full);
    expect(complaint).toContain(
      'aux paragraphes 1 à 2, avec leur chronologie, les qualifications qu’ils sont susceptibles de recevoir et les actes que je demande.',
    );
    expect(complaint).toContain('Saisir la vidéo dont parle le témoignage (Pièce n° 1).');
    const report = await said(inHand, { ...full, template: 'signalement-procureur' });
    expect(report).toContain('les actes que nous demandons et les pièces énumérées au bordereau font partie');
    expect(report).not.toContain('contre X');
    // Whoever helped is named where the complainant is, and by her initials in a report.
    expect(complaint).toContain('Je, Abel Inventé, déclare avoir traduit du tigrigna vers le français le');
    expect(report).toContain('Je, nom (A. I.), déclare');
    expect(report).not.toMatch(/Abel|Deuxième-Lecture/);
  });

  it('declares an address only as it was recorded', async () => {
    const at = async (declaredAddress: string | undefined, over: Record<string, string> = {}) =>
      said(await openCase(test, { over: { declaredAddress } }), over);
    expect(await at('4 rue Sans-Nom\n62100 Calais')).toMatch(/figure en tête de la présente\. Je demande/);
    expect(await at('c/o Association inventée')).toContain('sous réserve de l’accord de la personne');
    const sealed = await at('4 rue Sans-Nom', { identity: 'initials' });
    expect(sealed).toContain('vos réponses à la personne plaignante à l’adresse communiquée sous pli');
    expect(sealed).toContain('identité et adresse communiquées sous pli confidentiel');
    const none = await at(undefined, { identity: 'initials' });
    expect(none).toContain('identité communiquée sous pli confidentiel');
    expect(none).not.toMatch(/comme adresse|vos réponses/);
    const lawyer = await at(undefined, { 'lawyer[name]': 'Clara Exemple', 'lawyer[address]': '1 quai' });
    expect(lawyer).toContain(
      'celle de mon conseil, indiquée en tête de la présente, sous réserve de son accord',
    );
  });
});
