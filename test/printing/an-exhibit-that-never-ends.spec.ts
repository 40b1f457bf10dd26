import * as mupdf from 'mupdf';
import { assemble } from '../../src/platform/printing/assemble.js';
import type { Assembled } from '../../src/platform/printing/assembly/bundle.js';
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
  const withIt = (...after: ReturnType<typeof exhibit>[]) =>
    bundle(plainPdf('récit'), [exhibit('1', { kind: 'pdf', bytes: endless() }), ...after]);

  it('is kept beside when its time is over, and the others are joined', async () => {
    expect(endless().length).toBeLessThan(4000);
    const other = exhibit('2', { kind: 'pdf', bytes: plainPdf('entier', 2) });
    // On a machine that is busy enough, two plain pages take longer than any limit: they are given more then.
    let made: Assembled;
    for (let each = 2000; ; each *= 2) {
      made = await assemble(withIt(other), undefined, { sheet: each, whole: 60 * each });
      if (made.report[1]?.outcome === 'joined') break;
    }
    const { report, pdf } = made;
    expect(report).toMatchObject([
      { number: '1', outcome: 'kept-beside', reason: 'too-slow' },
      { number: '2', outcome: 'joined', pages: 2, firstPage: 2 },
    ]);
    expect(pageTexts(pdf).join('')).toContain('entier 2');
  });

  it('never outlasts the time of the whole', async () => {
    const limits = { sheet: 60_000, whole: 1000 };
    await expect(assemble(withIt(), undefined, limits)).rejects.toMatchObject({ code: 'timeout' });
  });
});
