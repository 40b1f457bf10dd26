import { PDFDocument, type PDFObject } from 'mupdf';
import { PrintTooLong } from '../print-failures.js';
import { bookmarksOf } from './bookmarks.js';
import { CannotJoin, type Assembled, type Bundle, type Exhibit } from './bundle.js';
import { describeBundle } from './describe-bundle.js';
import { fillIn } from './fill.js';
import { joinedOf, placesOf, reportOf, type Joined, type Outcome } from './joined.js';
import { linkAnswers } from './links.js';
import { writeOutline } from './outline.js';
import { Overlay } from './overlay.js';
import { arrange, pagesOf, slice, without } from './pages.js';
import { sheetsOfPdf } from './pdf-exhibit.js';
import { sheetsOfImage } from './picture-exhibit.js';
import { stamp } from './stamps.js';

/** Told before each exhibit is set, by its number, and with null once all are. */
type At = (number: string | null) => void;

/**
 * Joins the exhibits behind the narrative, in the narrative's own file, so that its tags and bookmarks stay. Heavy and
 * mostly synchronous: the service calls `assemble`, which runs it beside the event loop. Throws if the narrative
 * itself cannot be read, and PrintTooLong beyond `most` pages; an exhibit that cannot be joined is reported and leaves
 * the others alone.
 */
export async function join(bundle: Bundle, most = Infinity, at: At = () => undefined): Promise<Assembled> {
  const document = new PDFDocument(bundle.narrative);
  const narrative = pagesOf(document);
  const outcomes = await setAllOut(document, bundle.exhibits, narrative, most, at);
  const joined = joinedOf(outcomes);
  const behind = joined.flatMap(({ sheets }) => sheets);
  const closing = bundle.closing ? slice(narrative, bundle.closing) : [];

  arrange(document, [...without(narrative, [...behind, ...closing]), ...behind, ...closing]);
  const pages = pagesOf(document);
  const pageNumbers = new Map(pages.map((page, i) => [page.asIndirect(), i + 1]));
  const places = placesOf(joined, pageNumbers);

  writeOutline(document, bookmarksOf(document, joined, closing));
  const overlay = new Overlay(document);
  fillIn(document, pages, overlay, linkAnswers(document, pageNumbers, places));
  stamp(document, pages, overlay, bundle.runningHeader, joined);
  describeBundle(document, bundle);

  const pdf = document.saveToBuffer('garbage=compact,compress,objstms=yes').asUint8Array().slice();
  document.destroy();
  return { pdf, pages: pages.length, report: reportOf(outcomes, places) };
}

async function setAllOut(
  document: PDFDocument,
  exhibits: readonly Exhibit[],
  narrative: readonly PDFObject[],
  most: number,
  at: At,
): Promise<Outcome[]> {
  const outcomes: Outcome[] = [];
  let pages = narrative.length;
  for (const exhibit of exhibits) {
    at(exhibit.number);
    const set = await setOut(document, exhibit, narrative);
    outcomes.push({ exhibit, set });
    // Sheets of the narrative are counted already.
    if (!(set instanceof CannotJoin) && exhibit.content.kind !== 'in-narrative') pages += set.sheets.length;
    if (pages > most) break;
  }
  at(null);
  if (pages > most) throw new PrintTooLong(`At least ${pages} pages, ${most} are allowed`);
  return outcomes;
}

async function setOut(
  document: PDFDocument,
  exhibit: Exhibit,
  narrative: readonly PDFObject[],
): Promise<Joined | CannotJoin> {
  const { content } = exhibit;
  try {
    if (content.kind === 'beside') return new CannotJoin(content.reason);
    if (content.kind === 'pdf')
      return { exhibit, ...sheetsOfPdf(document, content.bytes, content.asPictures) };
    if (content.kind === 'image')
      return { exhibit, sheets: await sheetsOfImage(document, content.bytes), bookmarks: [] };
  } catch (error) {
    if (error instanceof CannotJoin) return error;
    throw error;
  }
  const sheets = slice(narrative, content);
  return sheets.length > 0 ? { exhibit, sheets, bookmarks: [] } : new CannotJoin('empty');
}
