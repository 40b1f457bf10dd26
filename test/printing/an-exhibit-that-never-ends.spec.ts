import * as mupdf from 'mupdf';
import { builtAssembly } from './built-assembly.js';
import { bundle, exhibit, plainPdf } from './bundles.js';
import { pageTexts } from './reading-a-pdf.js';

/** Three kilobytes that take days: forms that draw forms, on a page that a hidden layer makes into a picture. */
function endless(): Uint8Array {
  const document = new mupdf.PDFDocument();
  let form = document.addStream('0 0 1 1 re f', { Type: 'XObject', Subtype: 'Form', BBox: [0, 0, 9, 9] });
  for (let depth = 0; depth < 12; depth += 1)
    form = document.addStream('/F Do '.repeat(20), {
      Type: 'XObject',
      Subtype: 'Form',
      BBox: [0, 0, 9, 9],
      Resources: { XObject: { F: form } },
    });
  document.insertPage(-1, document.addPage([0, 0, 595, 842], 0, { XObject: { F: form } }, '/F Do'));
  const layer = document.addObject({ Type: 'OCG', Name: document.newString('x') });
  document
    .getTrailer()
    .get('Root')
    .put('OCProperties', { OCGs: [layer], D: { OFF: [layer] } });
  return document.saveToBuffer('compress').asUint8Array().slice();
}

describe('a small exhibit that would take days', () => {
  let built: Awaited<ReturnType<typeof builtAssembly>>;
  beforeAll(async () => {
    built = await builtAssembly('endless');
  });
  afterAll(() => built.remove());

  const withIt = (...after: ReturnType<typeof exhibit>[]) =>
    bundle(plainPdf('récit'), [exhibit('1', { kind: 'pdf', bytes: endless() }), ...after]);

  it('is kept beside when its time is over, and the others are joined', async () => {
    expect(endless().length).toBeLessThan(4000);
    const other = exhibit('2', { kind: 'pdf', bytes: plainPdf('entier', 2) });
    const limits = { exhibit: 2000, whole: 60_000 };
    const { report, pdf } = await built.assemble(withIt(other), undefined, limits);
    expect(report).toMatchObject([
      { number: '1', outcome: 'kept-beside', reason: 'too-slow' },
      { number: '2', outcome: 'joined', pages: 2, firstPage: 2 },
    ]);
    expect(pageTexts(pdf).join('')).toContain('entier 2');
  });

  it('never outlasts the time of the whole', async () => {
    const limits = { exhibit: 60_000, whole: 1000 };
    await expect(built.assemble(withIt(), undefined, limits)).rejects.toMatchObject({ code: 'timeout' });
  });
});
