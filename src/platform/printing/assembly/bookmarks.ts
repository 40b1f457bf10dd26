import type { PDFDocument, PDFObject } from 'mupdf';
import { namesOf, type Joined } from './joined.js';
import { makeEntry, readOutline, takeOut, type Entry } from './outline.js';
import { numbersOf } from './pages.js';

/**
 * The bookmarks in the order of the contents: the narrative's, then one for each exhibit, then those of the closing
 * sheets. Headings inside a text that was moved, and an exhibit's own bookmarks, go under their exhibit.
 */
export function bookmarksOf(
  document: PDFDocument,
  joined: readonly Joined[],
  closing: readonly PDFObject[],
): Entry[] {
  let narrative = readOutline(document);
  const take = (sheets: readonly PDFObject[]): Entry[] => {
    const numbers = numbersOf(sheets);
    const { kept, taken } = takeOut(narrative, (page) => numbers.has(page.asIndirect()));
    narrative = kept;
    return taken;
  };
  const exhibits = joined.flatMap(({ exhibit, sheets, bookmarks: below }) => {
    const headings = take(sheets);
    return namesOf(exhibit).map(({ number, title }) => {
      const first = number === exhibit.number;
      const entry = makeEntry(document, { title, sheet: sheets[0]!, below: first ? below : [] });
      return first ? { object: entry.object, below: [...headings, ...entry.below] } : entry;
    });
  });
  const last = take(closing);
  return [...narrative, ...exhibits, ...last];
}
