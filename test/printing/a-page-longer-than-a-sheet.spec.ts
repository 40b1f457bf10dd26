import * as mupdf from 'mupdf';
import { join } from '../../src/platform/printing/assembly/join.js';
import { bundle, exhibit, plainPdf, withBookmarks } from './bundles.js';
import { pageTexts } from './reading-a-pdf.js';

const HEIGHT = 9000;
const LINES = 30;

/** A conversation kept as one page, 390 points wide, and a page behind it; turned and moved, if asked. */
function conversation(rotate: 0 | 90 | 270 = 0, moved = 0): Uint8Array {
  const document = new mupdf.PDFDocument();
  const font = document.addSimpleFont(new mupdf.Font('Helvetica'));
  const upright = rotate === 0;
  const box: mupdf.Rect = upright
    ? [moved, moved, moved + 390, moved + HEIGHT]
    : [moved, moved, moved + HEIGHT, moved + 390];
  const lines = Array.from({ length: LINES }, (_, line) => {
    const down = moved + 150 + line * (HEIGHT / LINES);
    const turned = {
      0: `1 0 0 1 ${moved + 40} ${2 * moved + HEIGHT - down}`,
      90: `0 1 -1 0 ${down} ${moved + 40}`,
      270: `0 -1 1 0 ${2 * moved + HEIGHT - down} ${moved + 350}`,
    };
    return `BT /F 20 Tf ${turned[rotate]} Tm (ligne ${line + 1}.) Tj ET`;
  });
  document.insertPage(-1, document.addPage(box, rotate, { Font: { F: font } }, lines.join('\n')));
  const whole = new mupdf.PDFDocument(plainPdf('suite'));
  document.graftPage(-1, whole, 0);
  return withBookmarks(document.saveToBuffer('').asUint8Array().slice());
}

const joined = (bytes: Uint8Array, asPictures = false) =>
  join(bundle(plainPdf('récit'), [exhibit('1', { kind: 'pdf', bytes, asPictures })]));

describe('a page much longer than a sheet', () => {
  it.each<[string, 0 | 90 | 270, number]>([
    ['', 0, 0],
    [', turned', 90, 0],
    [', turned the other way', 270, 0],
    [', away from the origin', 0, 700],
  ])('is cut into sheets on which every line can be read%s', async (_, rotate, moved) => {
    const { pdf, report } = await joined(conversation(rotate, moved));
    const pages = report[0]?.pages ?? 0;
    expect(pages).toBeGreaterThan(15);
    const texts = pageTexts(pdf).slice(1, 1 + pages);
    const where = Array.from({ length: LINES }, (__, line) =>
      texts.findIndex((text) => text.includes(`ligne ${line + 1}.`)),
    );
    expect(where).toEqual(where.toSorted((one, other) => one - other));
    expect(where).not.toContain(-1);
    // No sheet shows the whole.
    expect(Math.max(...texts.map((text) => text.split('ligne').length))).toBeLessThan(8);
    expect(texts.at(-1)).toContain('suite');
  });

  it('has its bookmarks lead to the sheet on which the page begins', async () => {
    const { pdf, report } = await joined(conversation());
    const pages = report[0]?.pages ?? 0;
    const outline = new mupdf.PDFDocument(pdf).loadOutline() ?? [];
    const all = JSON.stringify(outline);
    expect(all).toContain(`"title":"Fin"`);
    const flat = (items: typeof outline): [string | undefined, number | undefined][] =>
      items.flatMap(({ title, page, down }) => [[title, page], ...flat(down ?? [])]);
    expect(flat(outline)).toEqual(
      expect.arrayContaining([
        ['Début', 1],
        ['Fin', pages],
      ]),
    );
  });

  it('is cut as well where its pages become pictures', async () => {
    const { pdf, report } = await joined(conversation(), true);
    const pages = report[0]?.pages ?? 0;
    expect(pages).toBeGreaterThan(15);
    const document = new mupdf.PDFDocument(pdf);
    const inkOf = (index: number): number => {
      const pixels = document
        .loadPage(index)
        .toPixmap(mupdf.Matrix.scale(0.5, 0.5), mupdf.ColorSpace.DeviceGray)
        .getPixels();
      return pixels.reduce((sum, grey) => sum + Number(grey < 128), 0);
    };
    for (let index = 1; index < pages; index += 1) expect(inkOf(index)).toBeGreaterThan(50);
  });
});
