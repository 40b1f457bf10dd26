import type { PDFDocument, PDFObject, Rect } from 'mupdf';
import { blanksOf } from './blanks.js';
import { Face } from './face.js';
import type { Answer } from './links.js';
import type { Overlay } from './overlay.js';
import { Tags } from './tags.js';

/**
 * Gives every link of the narrative its end: a place in the finished file, and in a link that shows nothing the
 * number of that place, at the right end of its rectangle. So Chromium prints once, although only the joined file
 * knows on which page anything stands. A link that leads nowhere is taken away and says so by a dash. Of a row that
 * Chromium tears between two sheets it makes two links, the second lying over the blank of another row: a link is
 * filled in once, and that second one is taken away.
 */
export function fillIn(
  document: PDFDocument,
  pages: readonly PDFObject[],
  overlay: Overlay,
  answer: (link: PDFObject) => Answer | null,
): void {
  const tags = new Tags(document);
  const faceLike = faces(document);
  const filled = new Set<number>();
  for (const [index, page] of pages.entries()) {
    const links = linksOf(page).flatMap((link) => {
      const found = answer(link);
      return found ? [{ link, found }] : [];
    });
    if (links.length === 0) continue;
    const blankIn = blanksOf(document.loadPage(index));
    const written: string[] = [];
    for (const { link, found } of links) {
      const [left, bottom, right, top] = link.get('Rect').asJS() as Rect;
      const blank = blankIn([left, bottom, right, top]);
      const torn = blank !== null && filled.has(tags.ownerOf(link));
      if (blank && !torn) {
        filled.add(tags.ownerOf(link));
        const face = faceLike(blank.face);
        const x = right - face.length(found.says, blank.size);
        written.push(tags.mark(page, link, face.show(page, found.says, blank.size, x, blank.foot)));
        // A blank may be narrower than its number.
        link.put('Rect', [Math.min(left, x), bottom, right, top]);
      }
      if (torn || !found.sheet) takeAway(page, link, tags);
      else lead(document, link, found.sheet);
    }
    if (written.length > 0) overlay.write(page, written.join('\n'));
  }
}

/** What Chromium wrote about a place in the text is right already; an address becomes a place. */
function lead(document: PDFDocument, link: PDFObject, sheet: PDFObject): void {
  if (link.get('A').isNull()) return;
  link.delete('A');
  link.put('Dest', [sheet, document.newName('Fit')]);
}

function takeAway(page: PDFObject, link: PDFObject, tags: Tags): void {
  tags.forget(link);
  page.put(
    'Annots',
    linksOf(page).filter((each) => each.asIndirect() !== link.asIndirect()),
  );
}

function linksOf(page: PDFObject): PDFObject[] {
  const notes = page.get('Annots');
  return Array.from({ length: notes.length }, (_, i) => notes.get(i));
}

/** The letter's own face in the letter; elsewhere one that does not strike its zero through, as that of tables does. */
function faces(document: PDFDocument): (like: string) => Face {
  const made = new Map<string, Face>();
  return (like) => {
    const family = like.includes('SourceSerif') ? 'source-serif-4' : 'noto-sans';
    const face = made.get(family) ?? new Face(document, `Recours-${family}`, family, 'latin-400-normal');
    made.set(family, face);
    return face;
  };
}
