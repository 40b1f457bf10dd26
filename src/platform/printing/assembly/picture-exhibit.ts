import { Image, type PDFDocument, type PDFObject } from 'mupdf';
import type { Sharp } from 'sharp';
import { asFault, picturesIn } from './pictures.js';
import { makeSheet, type Size } from './sheet.js';
import { partsOf } from './strips.js';

/** 200 dots an inch over the long side of A4, beyond which paper shows no more. */
const MOST_DOTS = 2340;

/**
 * Photographs and scans, one on a sheet: upright as the camera meant them, on white, no larger than paper shows, and
 * without what the camera wrote about place, time and device. Of a TIFF every page, of an animation the first
 * picture; a very long strip is cut into several sheets. Throws CannotJoin.
 */
export async function sheetsOfImage(
  target: PDFDocument,
  bytes: Uint8Array,
  onSheet: () => void = () => undefined,
): Promise<PDFObject[]> {
  const sheets: PDFObject[] = [];
  for (const { size, open } of await picturesIn(bytes)) {
    // Only where it must: a whole JPEG is shrunk while it is read.
    const parts = partsOf(size)?.map((cut) => open().extract(cut)) ?? [open()];
    for (const part of parts) {
      const { data, info } = await asJpeg(part);
      sheets.push(pictureSheet(target, data, info, true));
      onSheet();
    }
  }
  return sheets;
}

/** Puts a JPEG on a sheet. `size` gives its proportions, and in points its natural size. */
export function pictureSheet(target: PDFDocument, jpeg: Uint8Array, size: Size, framed: boolean): PDFObject {
  const read = new Image(jpeg);
  const image = target.addImage(read);
  read.destroy();
  // A PDF image fills the unit square with its top at y = 1: here that square is laid into the box, y downwards.
  return makeSheet(target, image, size, [size.width, 0, 0, -size.height, 0, size.height], framed);
}

async function asJpeg(picture: Sharp): Promise<{ data: Uint8Array; info: Size }> {
  try {
    return await picture
      .resize({ width: MOST_DOTS, height: MOST_DOTS, fit: 'inside', withoutEnlargement: true })
      .flatten({ background: '#fff' })
      .toColourspace('srgb')
      .jpeg({ quality: 82 })
      .toBuffer({ resolveWithObject: true });
  } catch (error) {
    throw asFault(error);
  }
}
