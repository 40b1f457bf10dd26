import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { Font, type PDFDocument, type PDFObject } from 'mupdf';
import { fontFolder } from '../fonts.js';
import { sfntOf } from '../sfnt.js';

const FILE = 'files/atkinson-hyperlegible-latin-700-normal.woff';
const SIZE = 9;
const KEY = 'RecoursStamp';

/** Points from the top of the sheet to the line's foot, and from its left or right edge. */
const DOWN = 26;
const ASIDE = { left: 71, right: 34 };

/** Writes the running header and the stamps: black on a white ground, whatever lies beneath, embedded once. */
export class Lettering {
  private readonly font: Font;
  private readonly embedded: PDFObject;
  private readonly opening: PDFObject;

  constructor(private readonly document: PDFDocument) {
    const woff = readFileSync(join(fontFolder('atkinson-hyperlegible'), FILE));
    this.font = new Font('Atkinson Hyperlegible Bold', sfntOf(woff));
    this.embedded = document.addFont(this.font);
    this.opening = document.addStream('q\n', {});
  }

  /**
   * Writes onto a page whose media box starts at 0, 0 and that is not rotated (sheets and Chromium's pages are so).
   * What stands on the page is wrapped, because Chromium leaves its own scale switched on. Marked as an artifact:
   * a screen reader need not hear the header on each page.
   */
  write(page: PDFObject, lines: { left?: string; right?: string }): void {
    const [, , width = 0, height = 0] = Array.from({ length: 4 }, (_, i) =>
      page.get('MediaBox', i).asNumber(),
    );
    const left = lines.left ? this.line(lines.left, () => ASIDE.left, height) : '';
    const right = lines.right ? this.line(lines.right, (length) => width - ASIDE.right - length, height) : '';
    if (!left && !right) return;
    if (page.get('Resources').isNull()) page.put('Resources', {});
    const resources = page.get('Resources');
    if (resources.get('Font').isNull()) resources.put('Font', {});
    resources.get('Font').put(KEY, this.embedded);
    const artifact = '/Artifact <</Type /Pagination /Subtype /Header>> BDC';
    const closing = this.document.addStream(`\nQ\n${artifact}\n${left}${right}EMC\n`, {});
    const contents = page.get('Contents');
    const present: PDFObject[] = [];
    if (contents.isArray()) contents.forEach((part) => present.push(part));
    else if (contents.isStream()) present.push(contents);
    page.put('Contents', [this.opening, ...present, closing]);
  }

  private line(text: string, startAt: (length: number) => number, height: number): string {
    const glyphs = this.glyphs(text);
    const length = glyphs.reduce((sum, glyph) => sum + this.font.advanceGlyph(glyph) * SIZE, 0);
    const [x, y] = [startAt(length), height - DOWN];
    const ground = `${n(x - 3)} ${n(y - 4)} ${n(length + 6)} ${n(SIZE + 6)} re f`;
    const hex = glyphs.map((glyph) => glyph.toString(16).padStart(4, '0')).join('');
    return `q 1 g ${ground} 0 g BT /${KEY} ${SIZE} Tf 1 0 0 1 ${n(x)} ${n(y)} Tm <${hex}> Tj ET Q\n`;
  }

  /** A narrow space is not in the face; what else is not there leaves a gap rather than a box. */
  private glyphs(text: string): number[] {
    const space = this.font.encodeCharacter(' ');
    return Array.from(text.normalize('NFC'), (sign) => this.font.encodeCharacter(sign) || space);
  }
}

const n = (points: number): string => points.toFixed(2);
