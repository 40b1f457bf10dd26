import { ColorSpace, Document, Matrix, setLog, type PDFDocument, type PDFObject, type PDFPage } from 'mupdf';
import { CannotJoin } from './bundle.js';
import { leaveOnlyPaper } from './leave-only-paper.js';
import type { Bookmark } from './outline.js';
import { pictureSheet } from './picture-exhibit.js';
import { boxUnder, makeSheet } from './sheet.js';

export type Sheets = { sheets: PDFObject[]; bookmarks: Bookmark[] };

const PICTURE_DPI = 200;

// MuPDF would write to the service's log what it stumbles over in people's files.
setLog(() => undefined);

/**
 * Copies a PDF onto sheets of `target`. Of each page only what is seen on paper comes along: its content as a form,
 * which keeps a stray graphics state from the stamp, turns rotated pages upright, and leaves scripts, attachments,
 * forms and links behind. What MuPDF can repair is joined: a jurist wants the sheets, and the original is sealed
 * elsewhere. A file that opens without a password is joined too, whatever its permissions say. Throws CannotJoin.
 */
export function sheetsOfPdf(target: PDFDocument, bytes: Uint8Array): Sheets {
  const source = open(bytes);
  const firstNew = target.countObjects();
  try {
    const bookmarks = ownBookmarks(source);
    const hidden = hidesLayers(source);
    source.bake(true, true);
    const graft = target.newGraftMap();
    const sheets = Array.from({ length: source.countPages() }, (_, index) => {
      const page = source.loadPage(index);
      if (hidden) return asPicture(target, page);
      const { size, toTop } = placeOf(page);
      return makeSheet(
        target,
        asForm(target, graft.graftObject(resourcesOf(page)), page),
        size,
        toTop,
        false,
      );
    });
    leaveOnlyPaper(target, firstNew);
    return { sheets, bookmarks: bookmarks(sheets) };
  } catch (error) {
    throw asBroken(error);
  } finally {
    source.destroy();
  }
}

function open(bytes: Uint8Array): PDFDocument {
  let source: PDFDocument | null;
  try {
    source = Document.openDocument(bytes, 'application/pdf').asPDF();
    if (!source) throw new CannotJoin('unsupported');
    if (source.needsPassword()) throw new CannotJoin('encrypted');
    if (source.countPages() > 0 && !source.getTrailer().get('Root', 'Collection').isNull())
      throw new CannotJoin('unsupported');
    if (source.countPages() === 0) throw new CannotJoin(source.wasRepaired() ? 'broken' : 'empty');
    return source;
  } catch (error) {
    throw asBroken(error);
  }
}

/** MuPDF tells of a bad file by a plain Error. A mistake of ours, or memory that ran out, is not the exhibit's fault. */
function asBroken(error: unknown): unknown {
  return error instanceof Error && error.name === 'Error'
    ? new CannotJoin('broken', { cause: error })
    : error;
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

function asForm(target: PDFDocument, resources: PDFObject, page: PDFPage): PDFObject {
  const { size, toTop } = placeOf(page);
  return target.addStream(contentOf(page.getObject().get('Contents')), {
    Type: 'XObject',
    Subtype: 'Form',
    BBox: boxUnder(size, toTop),
    Resources: resources,
    Group: { Type: 'Group', S: 'Transparency' },
  });
}

/** The parts of a content array may be cut anywhere between two operators: a line break keeps them apart. */
function contentOf(contents: PDFObject): string | Uint8Array {
  if (contents.isStream()) return contents.readStream().asUint8Array();
  const parts: Uint8Array[] = [];
  contents.forEach((part) => {
    if (part.isStream()) parts.push(Buffer.from(part.readStream().asUint8Array()), Buffer.from('\n'));
  });
  return Buffer.concat(parts);
}

/** Layers are switched on and off for a whole document; grafted, a hidden one would show. Such pages become pictures. */
function hidesLayers(source: PDFDocument): boolean {
  const layers = source.getTrailer().get('Root', 'OCProperties', 'D');
  if (!layers.isDictionary()) return false;
  return layers.get('BaseState').toString() === '/OFF' || layers.get('OFF').length > 0;
}

function asPicture(target: PDFDocument, page: PDFPage): PDFObject {
  const { size } = placeOf(page);
  const scale = PICTURE_DPI / 72;
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
