import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { Font, type PDFDocument, type PDFObject } from 'mupdf';
import { fontFolder } from '../fonts.js';
import { sfntOf } from '../sfnt.js';

/** A face that the assembly writes with: embedded once, lent to the pages that it is written on. */
export class Face {
  private readonly font: Font;
  private readonly embedded: PDFObject;

  /** @param file a WOFF of the package's `files` folder, named without the package's own name */
  constructor(
    document: PDFDocument,
    private readonly key: string,
    face: string,
    file: string,
  ) {
    const woff = readFileSync(join(fontFolder(face), 'files', `${face}-${file}.woff`));
    this.font = new Font(`${face}-${file}`, sfntOf(woff));
    this.embedded = document.addFont(this.font);
  }

  /** In points. */
  length(text: string, size: number): number {
    return this.glyphs(text).reduce((sum, glyph) => sum + this.font.advanceGlyph(glyph) * size, 0);
  }

  /** What shows the text with its left end at `x` and its foot at `y`, in points from the bottom left. */
  show(page: PDFObject, text: string, size: number, x: number, y: number): string {
    this.lendTo(page);
    const hex = this.glyphs(text).map((glyph) => glyph.toString(16).padStart(4, '0'));
    return `BT /${this.key} ${n(size)} Tf 1 0 0 1 ${n(x)} ${n(y)} Tm <${hex.join('')}> Tj ET`;
  }

  private lendTo(page: PDFObject): void {
    if (page.get('Resources').isNull()) page.put('Resources', {});
    const resources = page.get('Resources');
    if (resources.get('Font').isNull()) resources.put('Font', {});
    resources.get('Font').put(this.key, this.embedded);
  }

  /** A narrow space is not in every face; what else is not there leaves a gap rather than a box. */
  private glyphs(text: string): number[] {
    const space = this.font.encodeCharacter(' ');
    return Array.from(text.normalize('NFC'), (sign) => this.font.encodeCharacter(sign) || space);
  }
}

/** A length as PDF writes it: no exponent, and fine enough for print. */
export const n = (points: number): string => points.toFixed(2);
