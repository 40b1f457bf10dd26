import { awkwardPdfs, type Awkward } from '../printing/awkward-pdfs.js';
import { awkwardPictures, notPaper } from '../printing/awkward-pictures.js';
import { pageTexts } from '../printing/reading-a-pdf.js';
import { TestApp } from '../support/app.js';
import { document, openCase, order, printed } from './support/prosecuted-case.js';

/** The worst of the bag, by what their sentences say; null for those that are joined. */
const WORST: [name: string, sentence: string | null][] = [
  ['bruit.pdf', 'abîmé'],
  ['iphone.heic', null],
  ['mot-de-passe.pdf', 'mot de passe'],
  ['trois-pages.tiff', null],
  ['sans-page.pdf', 'aucune page'],
  ['photo-nommée-scan.pdf', null],
  ['xfa-dynamique.pdf', 'Ce format'],
  ['coupé.pdf', null],
  ['porte-documents.pdf', 'Ce format'],
  ['pdf-nommé-photo.jpg', null],
  ['bombe.pdf', 'trop de temps ou de mémoire'],
  ['bombe.png', 'trop de temps ou de mémoire'],
  ['coupée.jpg', 'abîmé'],
  ['déclaré.svg', 'Ce format'],
  ['lettre.doc', 'ne s’imprime pas'],
  ['image.psd', 'Ce format'],
  ['tournés.pdf', null],
];

describe('exhibits that cannot be put on paper, among others that can', () => {
  let test: TestApp;
  let bag: Awkward[];
  let made: Awaited<ReturnType<typeof printed>>;
  let text: string;

  beforeAll(async () => {
    test = await TestApp.start();
    const inHand = await openCase(test);
    bag = [...(await awkwardPdfs()), ...(await awkwardPictures()), ...notPaper];
    const exhibits = [];
    for (const [name] of WORST)
      exhibits.push(await document(inHand, name, bag.find((each) => each.name === name)!.bytes, name));
    made = await printed(inHand, order({ exhibits }));
    text = pageTexts(made.pdf).join(' ').replace(/\s+/g, ' ');
  }, 240_000);
  afterAll(() => test.stop());

  it('stand beside, each with its number and its reason, and stop no other', () => {
    const told = made.dossier.report.map(
      ({ exhibit, outcome, sentence }: { exhibit: string; outcome: string; sentence: string }) => [
        exhibit,
        outcome,
        sentence,
      ],
    );
    const expected = WORST.map(([, sentence], i) => [
      `${i + 1}`,
      sentence === null ? 'joined' : 'kept-beside',
      expect.stringContaining(sentence ?? 'jointe'),
    ]);
    expect(told).toEqual(expected);
  });

  it('leave the others whole: every sheet of each is there, with its stamp', () => {
    for (const [i, [name, sentence]] of WORST.entries()) {
      if (sentence !== null) continue;
      const pages = bag.find((each) => each.name === name)?.becomes;
      expect([name, text.includes(`Pièce n° ${i + 1} — p. ${pages}/${pages}`)]).toEqual([name, true]);
    }
  });

  it('are told in the list of exhibits itself', () => {
    expect(text).toContain('Le fichier n’a pas pu être lu ici');
    expect(text).toContain('Le fichier est chiffré, d’ordinaire par un mot de passe');
  });
});
