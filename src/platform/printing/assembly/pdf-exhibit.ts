import { ColorSpace, Matrix, type PDFDocument, type PDFObject, type PDFPage, type Rect } from 'mupdf';
import { CannotJoin } from './bundle.js';
import { hidesLayers } from './hidden-layers.js';
import { leaveOnlyPaper } from './leave-only-paper.js';
import { asFault, openPdf } from './open-pdf.js';
import type { Bookmark } from './outline.js';
import { pictureSheet } from './picture-exhibit.js';
import { boxUnder, makeSheet } from './sheet.js';

export type Sheets = { sheets: PDFObject[]; bookmarks: Bookmark[] };

/** Along the longer side of a sheet: 200 an inch. */
const PICTURE_DOTS = 2340;
/** Of what the pages of one file say, unfolded: a map of many lines has some ten million. */
const MOST_BYTES = 100_000_000;

/**
 * Copies a PDF onto sheets of `target`. Of each page only what is seen on paper comes along: its content as a form,
 * which keeps a stray graphics state from the stamp, turns rotated pages upright, and leaves scripts, attachments,
 * forms and links behind. What MuPDF can repair is joined: a jurist wants the sheets, and the original is sealed
 * elsewhere. A file that opens without a password is joined too, whatever its permissions say. Throws CannotJoin.
 *
 * @param asPictures its pages become pictures and its bookmarks stay behind: of a box that was drawn over a name
 * nothing but the box is left
 */
export function sheetsOfPdf(target: PDFDocument, bytes: Uint8Array, asPictures = false): Sheets {
  const source = openPdf(bytes);
  const firstNew = target.countObjects();
  try {
    const bookmarks = asPictures ? () => [] : ownBookmarks(source);
    const drawn = asPictures || hidesLayers(source);
    source.bake(true, true);
    const graft = target.newGraftMap();
    let left = MOST_BYTES;
    const sheets = Array.from({ length: source.countPages() }, (_, index) => {
      const page = source.loadPage(index);
      if (drawn) return asPicture(target, page);
      const content = contentOf(page.getObject().get('Contents'));
      left -= content.length;
      if (left < 0) throw new CannotJoin('too-slow');
      const { size, toTop } = placeOf(page);
      const form = asForm(target, graft.graftObject(resourcesOf(page)), content, boxUnder(size, toTop));
      return makeSheet(target, form, size, toTop, false);
    });
    leaveOnlyPaper(target, firstNew);
    return { sheets, bookmarks: bookmarks(sheets) };
  } catch (error) {
    throw asFault(error);
  } finally {
    source.destroy();
  }
}

function placeOf(page: PDFPage): { size: { width: number; height: number }; toTop: Matrix } {
  const [left, top, right, bottom] = page.getBounds('CropBox');
  const toTop = Matrix.concat(page.getTransform(), Matrix.translate(-left, -top));
  return { size: { width: right - left, height: bottom - top }, toTop };
}

function resourcesOf(page: PDFPage): PDFObject {
  const resources = page.getObject().getInheritable('Resources');
  return resources.isDictionary() ? resources : page._doc.newDictionary();
}

function asForm(target: PDFDocument, resources: PDFObject, content: Uint8Array, box: Rect): PDFObject {
  return target.addStream(content, {
    Type: 'XObject',
    Subtype: 'Form',
    BBox: box,
    Resources: resources,
    Group: { Type: 'Group', S: 'Transparency' },
  });
}

/**
 * A copy: what MuPDF shows of its own memory is gone as soon as that memory grows. The parts of a content array may be
 * cut anywhere between two operators: a line break keeps them apart.
 */
function contentOf(contents: PDFObject): Uint8Array {
  if (contents.isStream()) return contents.readStream().asUint8Array().slice();
  const parts: Uint8Array[] = [];
  contents.forEach((part) => {
    if (part.isStream()) parts.push(Buffer.from(part.readStream().asUint8Array()), Buffer.from('\n'));
  });
  return Buffer.concat(parts);
}

/** No more dots than an A4 sheet can show, however large the page says that it is. */
function asPicture(target: PDFDocument, page: PDFPage): PDFObject {
  const { size } = placeOf(page);
  const scale = PICTURE_DOTS / Math.max(size.width, size.height);
  const jpeg = page.toPixmap(Matrix.scale(scale, scale), ColorSpace.DeviceRGB).asJPEG(85);
  return pictureSheet(target, jpeg, size, false);
}

/** Where an exhibit's own bookmarks lead, said in its pages before they are copied and in the sheets afterwards. */
function ownBookmarks(source: PDFDocument): (sheets: PDFObject[]) => Bookmark[] {
  const outline = source.loadOutline() ?? [];
  const follow = (items: typeof outline, sheets: PDFObject[]): Bookmark[] =>
    items.flatMap(({ title, page, down }) => {
      const sheet = page === undefined ? undefined : sheets[page];
      const below = follow(down ?? [], sheets);
      return title && sheet ? [{ title, sheet, below }] : below;
    });
  return (sheets) => follow(outline, sheets);
}
