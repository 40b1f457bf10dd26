import { Image, type PDFDocument, type PDFObject } from 'mupdf';
import sharp from 'sharp';
import { CannotJoin } from './bundle.js';
import { makeSheet, type Size } from './sheet.js';

/** 200 dots an inch over the long side of A4, beyond which paper shows no more. */
const MOST_DOTS = 2340;

/**
 * A photograph or scan on one sheet: upright as the camera meant it, on white, no larger than paper shows, and
 * without what the camera wrote about place, time and device. Of an animation, the first picture. Throws CannotJoin.
 */
export async function sheetOfImage(target: PDFDocument, bytes: Uint8Array): Promise<PDFObject> {
  const { data, info } = await upright(bytes);
  return pictureSheet(target, data, info, true);
}

/** Puts a JPEG on a sheet. `size` gives its proportions, and in points its natural size. */
export function pictureSheet(target: PDFDocument, jpeg: Uint8Array, size: Size, framed: boolean): PDFObject {
  const image = target.addImage(new Image(jpeg));
  // A PDF image fills the unit square with its top at y = 1: here that square is laid into the box, y downwards.
  return makeSheet(target, image, size, [size.width, 0, 0, -size.height, 0, size.height], framed);
}

async function upright(bytes: Uint8Array): Promise<{ data: Uint8Array; info: Size }> {
  try {
    return await sharp(bytes)
      .autoOrient()
      .resize({ width: MOST_DOTS, height: MOST_DOTS, fit: 'inside', withoutEnlargement: true })
      .flatten({ background: '#fff' })
      .toColourspace('srgb')
      .jpeg({ quality: 82 })
      .toBuffer({ resolveWithObject: true });
  } catch (error) {
    const unknown =
      error instanceof Error && /unsupported image format|No decoding plugin/i.test(error.message);
    throw new CannotJoin(unknown ? 'unsupported' : 'broken', { cause: error });
  }
}
