import { deflateSync } from 'node:zlib';
import * as mupdf from 'mupdf';
import { assemble } from '../../src/platform/printing/assemble.js';
import { bundle, exhibit, plainPdf } from './bundles.js';
import { pageTexts } from './reading-a-pdf.js';

/**
 * A page with a part of it that names two filters and no parameters for either: MuPDF draws it, and cannot write it.
 * Written by hand, as MuPDF could not.
 */
function unsavable(): Uint8Array {
  const said = deflateSync('0 0 100 100 re f').toString('hex');
  const page = '/MediaBox[0 0 595 842]/Resources<</XObject<</F 4 0 R>>>>/Contents 5 0 R';
  const objects = [
    '<</Type/Catalog/Pages 2 0 R>>',
    '<</Type/Pages/Count 1/Kids[3 0 R]>>',
    `<</Type/Page/Parent 2 0 R${page}>>`,
    `<</Type/XObject/Subtype/Form/BBox[0 0 595 842]/Filter[/ASCIIHexDecode/FlateDecode]/DecodeParms[]/Length ${said.length}>>\nstream\n${said}\nendstream`,
    '<</Length 5>>\nstream\n/F Do\nendstream',
  ];
  const body = objects.map((object, at) => `${at + 1} 0 obj\n${object}\nendobj\n`).join('');
  return Buffer.from(`%PDF-1.4\n${body}trailer<</Root 1 0 R/Size 6>>\n%%EOF\n`, 'latin1');
}

/** A page that says a hundred kilobytes, which unfold to a gigabyte of blanks. */
function unfolding(filters: number): Uint8Array {
  const document = new mupdf.PDFDocument();
  document.insertPage(-1, document.addPage([0, 0, 595, 842], 0, {}, ''));
  let bytes: Uint8Array = deflateSync(Buffer.alloc(1_000_000_000, ' '), { level: 9 });
  for (let more = 1; more < filters; more += 1) bytes = deflateSync(bytes, { level: 9 });
  const contents = document.addRawStream(bytes, {
    Filter: Array.from({ length: filters }, () => document.newName('FlateDecode')),
  });
  document.loadPage(0).getObject().put('Contents', contents);
  return document.saveToBuffer('').asUint8Array().slice();
}

const pdf = (bytes: Uint8Array, asPictures = false) => ({ kind: 'pdf', bytes, asPictures }) as const;

describe('one exhibit does not take the others with it', () => {
  it('when the whole cannot be saved with it: it is kept beside, by its number', async () => {
    const { report, pdf: whole } = await assemble(
      bundle(plainPdf('récit'), [
        exhibit('1', pdf(plainPdf('avant'))),
        exhibit('2', pdf(unsavable())),
        exhibit('3', pdf(unsavable())),
        exhibit('4', pdf(plainPdf('ensuite'))),
      ]),
    );
    expect(report.map(({ outcome }) => outcome)).toEqual(['joined', 'kept-beside', 'kept-beside', 'joined']);
    expect(report[1]).toMatchObject({ number: '2', reason: 'broken' });
    expect(pageTexts(whole).join('')).toMatch(/avant 1[^]*ensuite 1/);
  });

  it.each([1, 2])('when a small stream unfolds to a gigabyte, folded %i times', async (filters) => {
    const { report, pdf: whole } = await assemble(
      bundle(plainPdf('récit'), [
        exhibit('1', pdf(unfolding(filters))),
        exhibit('2', pdf(plainPdf('entier'))),
      ]),
    );
    expect(report).toMatchObject([{ outcome: 'kept-beside', reason: 'too-slow' }, { outcome: 'joined' }]);
    expect(pageTexts(whole).join('')).toContain('entier 1');
  });

  it('when its pages become pictures by the hundred: they take no more memory than one', async () => {
    const before = process.memoryUsage().rss;
    const { report } = await assemble(
      bundle(plainPdf('récit'), [
        exhibit('1', pdf(plainPdf('beaucoup', 180), true)),
        exhibit('2', pdf(plainPdf('entier'), true)),
      ]),
    );
    expect(report).toMatchObject([{ pages: 180 }, { pages: 1 }]);
    // Left in memory, fifteen megabytes a page were 2,700.
    expect((process.memoryUsage().rss - before) / 2 ** 20).toBeLessThan(700);
  }, 120_000);
});
