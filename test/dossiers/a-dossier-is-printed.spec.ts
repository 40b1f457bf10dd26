import { createHash } from 'node:crypto';
import { writeFileSync } from 'node:fs';
import { fontsOf, pageTexts } from '../printing/reading-a-pdf.js';
import { TestApp } from '../support/app.js';
import {
  document,
  letterhead,
  NAME,
  openCase,
  order,
  photograph,
  printed,
  scan,
  testimony,
} from './support/prosecuted-case.js';

describe('printing a complaint with testimonies in three scripts, a photograph and a scan', () => {
  let test: TestApp;
  let dossier: Awaited<ReturnType<typeof printed>>['dossier'];
  let pdf: Buffer;
  let pages: string[];

  beforeAll(async () => {
    test = await TestApp.start();
    await letterhead(test);
    const inHand = await openCase(test);
    const exhibits = [
      ...(await testimony(inHand, 'ti', 'tir')),
      ...(await testimony(inHand, 'ar', 'arb')),
      ...(await testimony(inHand, 'ps', 'pbu')),
      await document(inHand, 'tente.jpg', await photograph(), 'Photographie de la tente'),
      await document(inHand, 'certificat.pdf', scan(), 'Certificat médical initial'),
    ];
    ({ dossier, pdf } = await printed(inHand, order({ exhibits })));
    pages = pageTexts(pdf).map((text) => text.replace(/\s+/g, ' '));
    if (process.env['SHOTS']) writeFileSync(`${process.env['SHOTS']}/dossier.pdf`, pdf);
  }, 120_000);
  afterAll(() => test.stop());

  it('makes dossier number 1, whose hash and pages are those of the file', () => {
    expect(dossier).toMatchObject({ status: 'done', number: 1, pages: pages.length, bytes: pdf.length });
    expect(dossier.sha256).toBe(createHash('sha256').update(pdf).digest('hex'));
  });

  it('accounts for every exhibit, a translation behind its testimony', () => {
    expect(
      dossier.report.map((row: { exhibit: string; outcome: string }) => [row.exhibit, row.outcome]),
    ).toEqual(['1', '1-1', '2', '2-1', '3', '3-1', '4', '5'].map((number) => [number, 'joined']));
    expect(dossier.report.at(-1).sentence).toContain('2 pages');
  });

  it('lets the complainant speak in the first person, with her declared address', () => {
    const all = pages.join(' ');
    expect(all).toContain(`Je, ${NAME}, ai l’honneur`);
    expect(all).toContain('chez Association inventée');
    expect(all).toMatch(/Le 2 mai 2026, vers 5.h, je me trouvais à Calais/);
    expect(all).toMatch(/article 40-4-1/);
  });

  it('is a letter: no word bears two endings', () => {
    const said = pages.join(' ');
    expect(said).toContain('date de naissance : 3 février 2001');
    expect(said.match(/\p{L}+·\p{L}+/gu)).toBeNull();
  });

  it('tells on every sheet which dossier it is of, and how many follow', () => {
    for (const [index, text] of pages.entries())
      expect(text).toContain(`${dossier.caseRef} · dossier n° 1 · page ${index + 1} sur ${pages.length}`);
  });

  it('complains of what was destroyed too, with the articles, and leaves the last word to the prosecutor', () => {
    const said = pages.join(' ');
    expect(said).toContain('plainte simple – violences et destructions de biens commises');
    expect(said).toMatch(/articles 322-1 et 322-3 .* l’article 311-4, 2° .*sous réserve de la qualification/);
  });

  it('stamps each sheet of an exhibit where the list of exhibits says that it stands', () => {
    const last = dossier.report.at(-1) as { firstPage: number };
    expect(pages[last.firstPage - 1]).toMatch(/Pièce n°.5 — p. 1\/2/);
    expect(pages[last.firstPage]).toMatch(/Pièce n°.5 — p. 2\/2/);
  });

  it('keeps the words of each script', () => {
    const all = pages.join(' ');
    for (const script of [/\p{Script=Ethiopic}{3}/u, /\p{Script=Arabic}{3}/u, /[ټډړښځڅ]/u])
      expect(all).toMatch(script);
  });

  it('uses no font that does not travel in the file', () => {
    expect(fontsOf(pdf).filter(({ embedded }) => !embedded)).toEqual([]);
  });
});
