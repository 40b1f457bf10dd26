import * as mupdf from 'mupdf';

/** The text of each page, as a reader would copy it out. */
export function pageTexts(pdf: Uint8Array): string[] {
  const document = mupdf.PDFDocument.openDocument(pdf, 'application/pdf');
  return Array.from({ length: document.countPages() }, (_, page) =>
    document.loadPage(page).toStructuredText('preserve-whitespace').asText(),
  );
}

/** Every font of a PDF: its name without the subset's prefix, and whether its program travels in the file. */
export function fontsOf(pdf: Uint8Array): { name: string; embedded: boolean }[] {
  const document = new mupdf.PDFDocument(pdf);
  const found: { name: string; embedded: boolean }[] = [];
  for (let number = 1; number < document.countObjects(); number += 1) {
    const object = document.newIndirect(number).resolve();
    if (!object.isDictionary() || object.get('Type').toString() !== '/Font') continue;
    if (object.get('Subtype').toString() === '/Type0') continue;
    const descriptor = object.get('FontDescriptor');
    const programs = ['FontFile', 'FontFile2', 'FontFile3'].map((key) => descriptor.get(key));
    const type3 = object.get('Subtype').toString() === '/Type3';
    const name = descriptor.get('FontName').toString() + object.get('BaseFont').toString();
    found.push({ name: name.replace(/.*[/+]/, ''), embedded: type3 || programs.some((program) => program.isStream()) });
  }
  return found;
}
