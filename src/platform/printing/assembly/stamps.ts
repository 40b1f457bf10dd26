import type { PDFDocument, PDFObject } from 'mupdf';
import type { Joined } from './joined.js';
import { Lettering } from './lettering.js';
import type { Overlay } from './overlay.js';

/** Numbers every sheet of the whole, and stamps those of the exhibits. */
export function stamp(
  document: PDFDocument,
  pages: readonly PDFObject[],
  overlay: Overlay,
  header: string | undefined,
  joined: readonly Joined[],
): void {
  const lettering = new Lettering(document, overlay);
  const stamps = new Map<number, string>();
  for (const { exhibit, sheets } of joined) {
    for (const [i, sheet] of sheets.entries())
      stamps.set(sheet.asIndirect(), counted(exhibit.stamp, i + 1, sheets.length));
  }
  for (const [i, page] of pages.entries()) {
    const left = header === undefined ? undefined : counted(header, i + 1, pages.length);
    lettering.write(page, { left, right: stamps.get(page.asIndirect()) });
  }
}

function counted(pattern: string, page: number, pages: number): string {
  return pattern.replaceAll('{page}', String(page)).replaceAll('{pages}', String(pages));
}
