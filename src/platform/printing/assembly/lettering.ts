import type { PDFDocument, PDFObject } from 'mupdf';
import { Face, n } from './face.js';
import type { Overlay } from './overlay.js';

const SIZE = 9;

/** Points from the top of the sheet to the line's foot, and from its left or right edge. */
const DOWN = 26;
const ASIDE = { left: 71, right: 34 };

/** Writes the running header and the stamps: black on a white ground, whatever lies beneath, in one face. */
export class Lettering {
  private readonly face: Face;

  constructor(
    document: PDFDocument,
    private readonly overlay: Overlay,
  ) {
    this.face = new Face(document, 'RecoursStamp', 'atkinson-hyperlegible', 'latin-700-normal');
  }

  /** Marked as an artifact: a screen reader need not hear the header on each page. */
  write(page: PDFObject, { left, right }: { left?: string | undefined; right?: string | undefined }): void {
    const [, , width = 0, height = 0] = page.get('MediaBox').asJS() as number[];
    const lines = [
      left ? this.line(page, left, ASIDE.left, height) : '',
      right ? this.line(page, right, width - ASIDE.right - this.face.length(right, SIZE), height) : '',
    ].join('');
    if (lines) this.overlay.write(page, `/Artifact <</Type /Pagination /Subtype /Header>> BDC\n${lines}EMC`);
  }

  private line(page: PDFObject, text: string, x: number, height: number): string {
    const y = height - DOWN;
    const ground = `${n(x - 3)} ${n(y - 4)} ${n(this.face.length(text, SIZE) + 6)} ${n(SIZE + 6)} re f`;
    return `q 1 g ${ground} 0 g ${this.face.show(page, text, SIZE, x, y)} Q\n`;
  }
}
