import { PDFDocument, type PDFObject } from 'mupdf';
import { PrintTooLong } from '../print-failures.js';
import { bookmarksOf } from './bookmarks.js';
import { BeginWithout, CannotJoin, type Assembled, type Bundle, type Exhibit } from './bundle.js';
import { describeBundle } from './describe-bundle.js';
import { fillIn } from './fill.js';
import { joinedOf, placesOf, reportOf, type Joined, type Outcome } from './joined.js';
import { linkAnswers } from './links.js';
import { Growth, isOutOfMemory } from './memory.js';
import { writeOutline } from './outline.js';
import { Overlay } from './overlay.js';
import { arrange, pagesOf, slice, without } from './pages.js';
import { sheetsOfPdf } from './pdf-exhibit.js';
import { sheetsOfImage } from './picture-exhibit.js';
import { stamp } from './stamps.js';

/** Told before each exhibit is set and after each of its sheets, by its number, and with null once all are. */
type At = (number: string | null) => void;

/**
 * Joins the exhibits behind the narrative, in the narrative's own file, so that its tags and bookmarks stay. Heavy and
 * mostly synchronous: the service calls `assemble`, which runs it beside the event loop. Throws if the narrative
 * itself cannot be read, PrintTooLong beyond `most` pages, and BeginWithout where one exhibit leaves the thread
 * unusable; one that merely cannot be joined is reported and leaves the others alone.
 */
export async function join(bundle: Bundle, most = Infinity, at: At = () => undefined): Promise<Assembled> {
  const document = new PDFDocument(bundle.narrative);
  const narrative = pagesOf(document);
  const growth = new Growth();
  const outcomes = await setAllOut(document, bundle.exhibits, narrative, { most, at, growth });
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

  const pdf = await saved(document, bundle.exhibits, growth);
  document.destroy();
  return { pdf, pages: pages.length, report: reportOf(outcomes, places) };
}

const HOW = 'garbage=compact,compress,objstms=yes';

/** What fails only now is the fault of one of them all the same: the others are printed without it. */
async function saved(
  document: PDFDocument,
  exhibits: readonly Exhibit[],
  growth: Growth,
): Promise<Uint8Array> {
  try {
    return document.saveToBuffer(HOW).asUint8Array().slice();
  } catch (error) {
    if (isOutOfMemory(error)) throw withoutTheLargest(growth, error);
    for (const exhibit of exhibits)
      if (!(await canBeSavedAlone(exhibit)))
        throw new BeginWithout(exhibit.number, 'broken', { cause: error });
    throw error;
  }
}

async function canBeSavedAlone(exhibit: Exhibit): Promise<boolean> {
  const alone = new PDFDocument();
  try {
    const set = await setOut(alone, exhibit, []);
    if (!(set instanceof CannotJoin)) arrange(alone, set.sheets);
    alone.saveToBuffer(HOW);
    return true;
  } catch {
    return false;
  } finally {
    alone.destroy();
  }
}

const withoutTheLargest = (growth: Growth, error: unknown): unknown => {
  const number = growth.largest();
  return number === null ? error : new BeginWithout(number, 'too-slow', { cause: error });
};

async function setAllOut(
  document: PDFDocument,
  exhibits: readonly Exhibit[],
  narrative: readonly PDFObject[],
  { most, at, growth }: { most: number; at: At; growth: Growth },
): Promise<Outcome[]> {
  const outcomes: Outcome[] = [];
  let pages = narrative.length;
  for (const exhibit of exhibits) {
    at(exhibit.number);
    growth.begin(exhibit.number);
    const set = await setOut(document, exhibit, narrative, () => at(exhibit.number)).catch(
      (error: unknown) => {
        throw isOutOfMemory(error) ? withoutTheLargest(growth, error) : error;
      },
    );
    growth.end();
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
  onSheet: () => void = () => undefined,
): Promise<Joined | CannotJoin> {
  const { content } = exhibit;
  try {
    if (content.kind === 'beside') return new CannotJoin(content.reason);
    if (content.kind === 'pdf')
      return { exhibit, ...sheetsOfPdf(document, content.bytes, content.asPictures, onSheet) };
    if (content.kind === 'image')
      return { exhibit, sheets: await sheetsOfImage(document, content.bytes, onSheet), bookmarks: [] };
  } catch (error) {
    if (error instanceof CannotJoin) return error;
    throw error;
  }
  const sheets = slice(narrative, content);
  return sheets.length > 0 ? { exhibit, sheets, bookmarks: [] } : new CannotJoin('empty');
}
