import { Matrix, Rect, type PDFDocument, type PDFObject } from 'mupdf';

/** A4 in points. */
const SHORT = 595.28;
const LONG = 841.89;

/** Kept free at the top of every sheet for the running header and the stamp: neither may hide a line of an exhibit. */
export const BAND = 40;

/** Left of a picture: where the sheet is punched. */
const PUNCH = 57;
const EDGE = 28;

export type Size = { width: number; height: number };

/**
 * An A4 sheet, upright or lying as its content is, that shows a form or an image as large as it fits below the band
 * and never enlarged beyond `most`. The sheet belongs to the document but is not yet among its pages.
 *
 * @param toTop brings the content to a box with its origin at the top left and y downwards, `size` wide and high
 */
export function makeSheet(
  document: PDFDocument,
  content: PDFObject,
  size: Size,
  toTop: Matrix,
  framed: boolean,
): PDFObject {
  const lying = size.width > size.height;
  const [width, height] = lying ? [LONG, SHORT] : [SHORT, LONG];
  const [left, right, foot, most] = framed ? [PUNCH, EDGE, EDGE, Infinity] : [0, 0, 0, 1];
  const room = { width: width - left - right, height: height - BAND - foot };
  const scale = Math.min(room.width / size.width, room.height / size.height, most);
  const x = left + (room.width - size.width * scale) / 2;
  const matrix = Matrix.concat(toTop, [scale, 0, 0, -scale, x, height - BAND]);
  const resources = { XObject: { Shown: content } };
  const numbers = matrix.map((number) => number.toFixed(5)).join(' ');
  return document.addPage([0, 0, width, height], 0, resources, `q ${numbers} cm /Shown Do Q\n`);
}

/** The box that `toTop` brings to the origin, in the content's own space. */
export function boxUnder(size: Size, toTop: Matrix): Rect {
  return Rect.transform([0, 0, size.width, size.height], Matrix.invert(toTop));
}
