import { PDFDocument, type PDFObject } from 'mupdf';
import { CannotJoin, type Assembled, type Bundle, type Exhibit, type ExhibitReport } from './bundle.js';
import { describeBundle } from './describe-bundle.js';
import { Lettering } from './lettering.js';
import { makeEntry, readOutline, takeOut, writeOutline, type Bookmark, type Entry } from './outline.js';
import { sheetsOfPdf } from './pdf-exhibit.js';
import { sheetOfImage } from './picture-exhibit.js';

type Joined = { exhibit: Exhibit; sheets: PDFObject[]; bookmarks: Bookmark[] };

/** Told before each exhibit is set, by its number, and with null once all are. */
type At = (number: string | null) => void;

/**
 * Joins the exhibits behind the narrative, in the narrative's own file, so that its tags and bookmarks stay. Heavy and
 * mostly synchronous: the service calls `assemble`, which runs it beside the event loop. Throws if the narrative
 * itself cannot be read; an exhibit that cannot be joined is reported and leaves the others alone.
 */
export async function join(bundle: Bundle, at: At = () => undefined): Promise<Assembled> {
  const document = new PDFDocument(bundle.narrative);
  const narrative = pagesOf(document);
  const sets: (Joined | CannotJoin)[] = [];
  for (const exhibit of bundle.exhibits) {
    at(exhibit.number);
    sets.push(await setOut(document, exhibit, narrative));
  }
  at(null);
  const joined = sets.filter((set): set is Joined => !(set instanceof CannotJoin));
  const text = stays(narrative, joined);

  arrange(document, narrative, [...text, ...joined.flatMap(({ sheets }) => sheets)]);
  writeOutline(document, bookmarks(document, joined));
  letter(document, bundle.runningHeader, joined);
  describeBundle(document, bundle);

  const pages = document.countPages();
  const pdf = document.saveToBuffer('garbage=compact,compress,objstms=yes').asUint8Array().slice();
  document.destroy();
  return { pdf, pages, report: report(bundle.exhibits, sets, text.length) };
}

async function setOut(
  document: PDFDocument,
  exhibit: Exhibit,
  narrative: PDFObject[],
): Promise<Joined | CannotJoin> {
  const { content } = exhibit;
  try {
    if (content.kind === 'beside') return new CannotJoin(content.reason);
    if (content.kind === 'pdf') return { exhibit, ...sheetsOfPdf(document, content.bytes) };
    if (content.kind === 'image')
      return { exhibit, sheets: [await sheetOfImage(document, content.bytes)], bookmarks: [] };
  } catch (error) {
    if (error instanceof CannotJoin) return error;
    throw error;
  }
  const first = content.firstPage - 1;
  const sheets = narrative.slice(first, first + content.pages);
  return sheets.length > 0 ? { exhibit, sheets, bookmarks: [] } : new CannotJoin('empty');
}

/** The pages of the narrative that are not exhibits. */
function stays(narrative: PDFObject[], joined: Joined[]): PDFObject[] {
  const moved = numbersOf(joined.flatMap(({ sheets }) => sheets));
  return narrative.filter((page) => !moved.has(page.asIndirect()));
}

function arrange(document: PDFDocument, narrative: PDFObject[], inOrder: PDFObject[]): void {
  const unmoved = inOrder.findIndex((page, i) => page.asIndirect() !== narrative[i]?.asIndirect());
  const from = unmoved === -1 ? inOrder.length : unmoved;
  for (let at = narrative.length - 1; at >= from; at -= 1) document.deletePage(at);
  for (const [i, page] of inOrder.entries()) if (i >= from) document.insertPage(i, page);
}

/** The narrative's bookmarks, then one for each exhibit; headings inside a moved text go under their exhibit. */
function bookmarks(document: PDFDocument, joined: Joined[]): Entry[] {
  let narrative = readOutline(document);
  const exhibits = joined.map(({ exhibit, sheets, bookmarks: below }) => {
    const numbers = numbersOf(sheets);
    const { kept, taken } = takeOut(narrative, (page) => numbers.has(page.asIndirect()));
    narrative = kept;
    const entry = makeEntry(document, { title: exhibit.title, sheet: sheets[0]!, below });
    return { object: entry.object, below: [...taken, ...entry.below] };
  });
  return [...narrative, ...exhibits];
}

function letter(document: PDFDocument, header: string | undefined, joined: Joined[]): void {
  const lettering = new Lettering(document);
  const stamps = new Map<number, string>();
  for (const { exhibit, sheets } of joined) {
    for (const [i, sheet] of sheets.entries())
      stamps.set(sheet.asIndirect(), counted(exhibit.stamp, i + 1, sheets.length));
  }
  const pages = pagesOf(document);
  for (const [i, page] of pages.entries()) {
    const left = header === undefined ? undefined : counted(header, i + 1, pages.length);
    lettering.write(page, { left, right: stamps.get(page.asIndirect()) });
  }
}

function counted(pattern: string, page: number, pages: number): string {
  return pattern.replaceAll('{page}', String(page)).replaceAll('{pages}', String(pages));
}

function report(
  exhibits: readonly Exhibit[],
  sets: (Joined | CannotJoin)[],
  textPages: number,
): ExhibitReport[] {
  let next = textPages + 1;
  return sets.map((set, i) => {
    const { number } = exhibits[i]!;
    if (set instanceof CannotJoin)
      return { number, outcome: 'kept-beside', pages: 0, firstPage: null, reason: set.reason };
    const firstPage = next;
    next += set.sheets.length;
    return { number, outcome: 'joined', pages: set.sheets.length, firstPage };
  });
}

function pagesOf(document: PDFDocument): PDFObject[] {
  return Array.from({ length: document.countPages() }, (_, index) => document.findPage(index));
}

function numbersOf(objects: PDFObject[]): Set<number> {
  return new Set(objects.map((object) => object.asIndirect()));
}
