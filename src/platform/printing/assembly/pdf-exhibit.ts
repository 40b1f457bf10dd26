import {
  ColorSpace,
  DrawDevice,
  Matrix,
  Pixmap,
  type PDFDocument,
  type PDFObject,
  type PDFPage,
  type Rect,
} from 'mupdf';
import { hidesLayers } from './hidden-layers.js';
import { leaveOnlyPaper } from './leave-only-paper.js';
import { isOutOfMemory } from './memory.js';
import { asFault, openPdf } from './open-pdf.js';
import type { Bookmark } from './outline.js';
import { pictureSheet } from './picture-exhibit.js';
import { boxUnder, makeSheet } from './sheet.js';
import { partsOf, type Cut } from './strips.js';
import { unfolded } from './unfolded.js';

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
 * @param pictured its pages become pictures and its bookmarks stay behind: of a box that was drawn over a name
 * nothing but the box is left
 */
export function sheetsOfPdf(
  target: PDFDocument,
  bytes: Uint8Array,
  pictured = false,
  onSheet: () => void = () => undefined,
): Sheets {
  const source = openPdf(bytes);
  const firstNew = target.countObjects();
  try {
    const bookmarks = pictured ? () => [] : ownBookmarks(source);
    const drawn = pictured || hidesLayers(source);
    source.bake(true, true);
    const graft = target.newGraftMap();
    let left = MOST_BYTES;
    const copied = (page: PDFPage): PDFObject[] => {
      const content = contentOf(page.getObject().get('Contents'), left);
      left -= content.length;
      const { size, toTop } = placeOf(page);
      const form = asForm(target, graft.graftObject(resourcesOf(page)), content, boxUnder(size, toTop));
      return (
        partsOf(size)?.map((cut) => strip(target, form, cut, toTop)) ?? [
          makeSheet(target, form, size, toTop, false),
        ]
      );
    };
    const pages = Array.from({ length: source.countPages() }, (_, index) => {
      const page = source.loadPage(index);
      try {
        return drawn ? asPictures(target, page) : copied(page);
      } finally {
        page.destroy();
        onSheet();
      }
    });
    leaveOnlyPaper(target, firstNew);
    return { sheets: pages.flat(), bookmarks: bookmarks(pages.flatMap(([first]) => first ?? [])) };
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

/** A part of a page that is much longer than a sheet: a conversation kept as one page would be a thread on it. */
function strip(target: PDFDocument, form: PDFObject, cut: Cut, toTop: Matrix): PDFObject {
  const toCut = Matrix.concat(toTop, Matrix.translate(-cut.left, -cut.top));
  const part = asForm(target, { XObject: { Whole: form } }, Buffer.from('/Whole Do'), boxUnder(cut, toCut));
  return makeSheet(target, part, cut, toCut, false);
}

function asForm(target: PDFDocument, resources: object, content: Uint8Array, box: Rect): PDFObject {
  return target.addStream(content, {
    Type: 'XObject',
    Subtype: 'Form',
    BBox: box,
    Resources: resources,
    Group: { Type: 'Group', S: 'Transparency' },
  });
}

/**
 * What a page says. The parts of a content array may be cut anywhere between two operators: a line break keeps them
 * apart. @param most bytes @throws CannotJoin beyond them
 */
function contentOf(contents: PDFObject, most: number): Uint8Array {
  if (contents.isStream()) return unfolded(contents, most);
  const parts: Uint8Array[] = [];
  let left = most;
  contents.forEach((part) => {
    if (!part.isStream()) return;
    const said = unfolded(part, left);
    left -= said.length;
    parts.push(said, Buffer.from('\n'));
  });
  return Buffer.concat(parts);
}

/** No more dots than an A4 sheet can show, however large the page says that it is. */
function asPictures(target: PDFDocument, page: PDFPage): PDFObject[] {
  const { size } = placeOf(page);
  const parts = partsOf(size) ?? [{ left: 0, top: 0, ...size }];
  return parts.map((cut) => asPicture(target, page, cut));
}

function asPicture(target: PDFDocument, page: PDFPage, cut: Cut): PDFObject {
  const [left, top] = page.getBounds('CropBox');
  const scale = PICTURE_DOTS / Math.max(cut.width, cut.height);
  const moved = Matrix.translate(-left - cut.left, -top - cut.top);
  const toDots = Matrix.concat(moved, Matrix.scale(scale, scale));
  const box: Rect = [0, 0, Math.ceil(cut.width * scale), Math.ceil(cut.height * scale)];
  const pixels = new Pixmap(ColorSpace.DeviceRGB, box, false);
  try {
    pixels.clear(255);
    const device = new DrawDevice(Matrix.identity, pixels);
    page.run(device, toDots);
    device.close();
    device.destroy();
    return pictureSheet(target, pixels.asJPEG(85), cut, false);
  } finally {
    // Fifteen megabytes a page, which nobody else would ever give back.
    pixels.destroy();
  }
}

/** Bookmarks that lead in a circle, or nowhere, are no reason to keep the pages beside. */
function outlineOf(source: PDFDocument): NonNullable<ReturnType<PDFDocument['loadOutline']>> {
  try {
    return source.loadOutline() ?? [];
  } catch (error) {
    if (isOutOfMemory(error)) throw error;
    return [];
  }
}

/** Where an exhibit's own bookmarks lead, said in its pages before they are copied and in the sheets afterwards. */
function ownBookmarks(source: PDFDocument): (sheets: PDFObject[]) => Bookmark[] {
  const outline = outlineOf(source);
  const follow = (items: typeof outline, sheets: PDFObject[]): Bookmark[] =>
    items.flatMap(({ title, page, down }) => {
      const sheet = page === undefined ? undefined : sheets[page];
      const below = follow(down ?? [], sheets);
      return title && sheet ? [{ title, sheet, below }] : below;
    });
  return (sheets) => follow(outline, sheets);
}
