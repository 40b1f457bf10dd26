import { PDFDocument } from 'mupdf';
import { pageTexts } from '../printing/reading-a-pdf.js';
import { TestApp } from '../support/app.js';
import { document, NAME, openCase, order, printed, type CaseInHand } from './support/prosecuted-case.js';

/** A letter in which somebody drew a black box over a name, as office programs do; the name lies beneath. */
function covered(): Uint8Array {
  const pdf = new PDFDocument();
  const fonts = { Font: { F: pdf.addObject({ Type: 'Font', Subtype: 'Type1', BaseFont: 'Helvetica' }) } };
  const page = `BT /F 14 Tf 80 700 Td (${NAME}) Tj ET 0 g 70 690 300 30 re f BT /F 14 Tf 80 600 Td (Lettre) Tj ET`;
  pdf.insertPage(-1, pdf.addPage([0, 0, 595, 842], 0, fonts, page));
  return pdf.saveToBuffer('').asUint8Array().slice();
}

describe('a name that somebody covered with a black box in an exhibit', () => {
  let test: TestApp;
  let inHand: CaseInHand;
  let exhibits: object[];
  beforeAll(async () => {
    test = await TestApp.start();
    inHand = await openCase(test);
    exhibits = [await document(inHand, 'lettre.pdf', covered(), 'Une lettre')];
  });
  afterAll(() => test.stop());

  it('is gone from a paper in initials: its pages are pictures', async () => {
    const { pdf, dossier } = await printed(inHand, order({ identity: 'initials', exhibits }));
    expect(dossier.report[0]).toMatchObject({ outcome: 'joined', pages: 1 });
    expect(pageTexts(pdf).join(' ')).not.toContain(NAME);
  }, 120_000);

  it('is left alone where the paper names her anyway, and the sheet keeps its letters', async () => {
    const { pdf, dossier } = await printed(inHand, order({ exhibits }));
    expect(pageTexts(pdf)[dossier.report[0].firstPage - 1]).toContain('Lettre');
  }, 120_000);
});
