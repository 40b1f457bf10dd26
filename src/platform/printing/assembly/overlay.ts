import type { PDFDocument, PDFObject } from 'mupdf';

/**
 * Writes over pages that are finished: behind their content, in points from the bottom left. What stands on a page is
 * wrapped first, because Chromium leaves its own scale switched on. The page's media box starts at 0, 0 and it is not
 * rotated (our sheets and Chromium's pages are so).
 */
export class Overlay {
  private readonly opening: PDFObject;
  private readonly closing: PDFObject;
  private readonly wrapped = new Set<number>();

  constructor(private readonly document: PDFDocument) {
    this.opening = document.addStream('q\n', {});
    this.closing = document.addStream('\nQ\n', {});
  }

  write(page: PDFObject, operators: string): void {
    const written = this.document.addStream(`${operators}\n`, {});
    if (this.wrapped.has(page.asIndirect())) page.get('Contents').push(written);
    else page.put('Contents', [this.opening, ...contentsOf(page), this.closing, written]);
    this.wrapped.add(page.asIndirect());
  }
}

function contentsOf(page: PDFObject): PDFObject[] {
  const contents = page.get('Contents');
  const parts: PDFObject[] = [];
  if (contents.isArray()) contents.forEach((part) => parts.push(part));
  else if (contents.isStream()) parts.push(contents);
  return parts;
}
