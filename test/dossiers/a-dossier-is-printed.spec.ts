import { createHash } from 'node:crypto';
import { writeFileSync } from 'node:fs';
import { bookmarksOf, fontsOf, pageTexts } from '../printing/reading-a-pdf.js';
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
  let photographed: string;

  beforeAll(async () => {
    test = await TestApp.start();
    await letterhead(test);
    const inHand = await openCase(test);
    const photo = await photograph();
    photographed = createHash('sha256').update(photo).digest('hex');
    const exhibits = [
      ...(await testimony(inHand, 'ti', 'tir')),
      ...(await testimony(inHand, 'ar', 'arb')),
      ...(await testimony(inHand, 'ps', 'pbu')),
      await document(inHand, 'tente.jpg', photo, 'Photographie de la tente'),
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

  it('accounts for every exhibit: behind a testimony its translation, and what its translator signs', () => {
    expect(
      dossier.report.map((row: { exhibit: string; outcome: string }) => [row.exhibit, row.outcome]),
    ).toEqual('1 1-1 1-2 2 2-1 2-2 3 3-1 3-2 4 5'.split(' ').map((number) => [number, 'joined']));
    expect(dossier.report.at(-1).sentence).toContain('2 pages');
  });

  it('lets the complainant speak in the first person, with her declared address', () => {
    const all = pages.join(' ');
    expect(all).toContain(`Je, ${NAME}, ai l’honneur`);
    expect(all).toContain('chez Association inventée');
    expect(all).toMatch(/Le 2 mai 2026, vers 5.h, je me trouvais à Calais/);
    expect(all).toMatch(/article 40-4-1 .*, sous réserve de l’accord de la personne qui s’y trouve\./);
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

  it('complains of what was destroyed too, in a table of law, and leaves the last word to the prosecutor', () => {
    const said = pages.join(' ');
    expect(said).toContain(
      'plainte simple – violences et atteintes aux biens, par personne dépositaire de l’autorité publique – contre X',
    );
    expect(said).toMatch(/sous réserve de celles que vous retiendrez.*222-13, 7°.*art\. 322-1 et 322-3/);
  });

  it('follows the order of the profession, and its contents lead there', () => {
    const [, ...tops] = bookmarksOf(pdf).filter((line) => !line.startsWith(' '));
    const titles = [
      'Sommaire',
      'Lettre d’accompagnement',
      'Plainte',
      'Chronologie',
      'Exposé des faits',
      'Qualification',
      'Demandes',
      'Bordereau de communication de pièces',
      'Pièce n° 1 — Témoignage',
      'Pièce n° 5 — Certificat',
      'Annexe – empreintes des pièces',
    ];
    const found = titles.map((title) => tops.find((line) => line.replace(/\s/g, ' ').startsWith(title)));
    const on = found.map((line) => Number(line?.split('@')[1]));
    expect(on.every((page) => page > 1)).toBe(true);
    expect(on).toEqual(on.toSorted((a, b) => a - b));
    const told = titles.slice(1).map((title, index) => `${title.replace('—', '–')}.*? ${on[index + 1]}\\b`);
    expect(told.filter((line) => !new RegExp(line).test(pages[1] ?? ''))).toEqual([]);
  });

  it('ends with the fingerprint of every original and every text', () => {
    const last = pages.at(-1) ?? '';
    const hashes = last.match(/(?:[0-9a-f]{8} ){8}/g) ?? [];
    expect(hashes).toHaveLength(8);
    expect(last).toContain(photographed.match(/.{8}/g)?.join(' '));
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
