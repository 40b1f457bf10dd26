import * as mupdf from 'mupdf';

/** A link as a reader meets it: on which page (from 1), the letters in it, and the page that it opens. */
export type ReadLink = { page: number; shows: string; opens: number };

export function linksOf(pdf: Uint8Array): ReadLink[] {
  const document = new mupdf.PDFDocument(pdf);
  return Array.from({ length: document.countPages() }, (_, index) => document.loadPage(index)).flatMap(
    (page, index) => {
      const signs = signsOf(page);
      return page.getLinks().map((link) => {
        const [left, top, right, bottom] = link.getBounds();
        const inside = signs.filter(({ x, y }) => x >= left - 1 && x < right && y > top && y < bottom);
        const shows = inside.map(({ letter }) => letter).join('');
        return { page: index + 1, shows: shows.trim(), opens: document.resolveLink(link) + 1 };
      });
    },
  );
}

function signsOf(page: mupdf.PDFPage): { letter: string; x: number; y: number }[] {
  const signs: { letter: string; x: number; y: number }[] = [];
  page.toStructuredText('preserve-whitespace').walk({
    onChar: (letter, [x, y]) => void signs.push({ letter, x, y }),
  });
  return signs;
}

/** The file with nothing packed, to look for words in it. */
export function inPlain(pdf: Uint8Array): string {
  const plain = new mupdf.PDFDocument(pdf).saveToBuffer('decompress').asUint8Array();
  return Buffer.from(plain).toString('latin1');
}
