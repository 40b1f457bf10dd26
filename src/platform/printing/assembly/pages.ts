import type { PDFDocument, PDFObject } from 'mupdf';
import type { SheetRange } from './bundle.js';

export function pagesOf(document: PDFDocument): PDFObject[] {
  return Array.from({ length: document.countPages() }, (_, index) => document.findPage(index));
}

export const slice = (pages: readonly PDFObject[], { firstPage, pages: many }: SheetRange): PDFObject[] =>
  pages.slice(firstPage - 1, firstPage - 1 + many);

/** A page is known by its object's number, wherever it stands. */
export function numbersOf(objects: readonly PDFObject[]): Set<number> {
  return new Set(objects.map((object) => object.asIndirect()));
}

export function without(pages: readonly PDFObject[], others: readonly PDFObject[]): PDFObject[] {
  const gone = numbersOf(others);
  return pages.filter((page) => !gone.has(page.asIndirect()));
}

/** Makes `inOrder` the document's pages. What stands in front unmoved is left alone. */
export function arrange(document: PDFDocument, inOrder: readonly PDFObject[]): void {
  const before = pagesOf(document);
  const unmoved = inOrder.findIndex((page, i) => page.asIndirect() !== before[i]?.asIndirect());
  const from = unmoved === -1 ? inOrder.length : unmoved;
  for (let at = before.length - 1; at >= from; at -= 1) document.deletePage(at);
  for (const [i, page] of inOrder.entries()) if (i >= from) document.insertPage(i, page);
}
