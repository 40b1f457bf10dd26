import { Rect, type PDFPage, type Point } from 'mupdf';

/** A place that was left open in a row: where its foot stands, how large the row's letters are, in which face. */
export type Blank = { foot: number; size: number; face: string };

type Sign = { letter: string; at: Point } & Blank;

/**
 * Finds the blanks of one page. A link is one to be filled in when it shows nothing but a blank (a no-break space,
 * for Chromium makes no link of nothing): the blank tells the foot and the size of the row it stands in, which the
 * link's rectangle does not.
 *
 * @returns for a rectangle in points from the page's bottom left, its blank; null where letters stand, or nothing
 */
export function blanksOf(page: PDFPage): (rect: Rect) => Blank | null {
  const signs: Sign[] = [];
  const [, , , height] = page.getBounds();
  const text = page.toStructuredText('preserve-whitespace');
  text.walk({
    onChar: (letter, [x, y], font, size) =>
      void signs.push({ letter, at: [x, height - y], foot: height - y, size, face: font.getName() }),
  });
  text.destroy();
  return ([left, bottom, right, top]) => {
    const inside = signs.filter(({ at: [x, y] }) => x >= left && x < right && y > bottom && y < top);
    const [first] = inside;
    return first && inside.every(({ letter }) => letter.trim() === '') ? first : null;
  };
}
