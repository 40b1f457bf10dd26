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
    const programs = ['FontFile', 'FontFile2', 'FontFile3'].map((key) => object.get('FontDescriptor', key));
    const name = object
      .get('BaseFont')
      .toString()
      .replace(/.*[/+]/, '');
    found.push({ name, embedded: programs.some((program) => program.isStream()) });
  }
  return found;
}

export function catalog(pdf: Uint8Array): mupdf.PDFObject {
  return new mupdf.PDFDocument(pdf).getTrailer().get('Root');
}

/** One line a bookmark, indented by its depth: `  Faits@10`. */
export function bookmarksOf(pdf: Uint8Array): string[] {
  const lines = (items: ReturnType<mupdf.Document['loadOutline']>, depth: string): string[] =>
    (items ?? []).flatMap(({ title, page, down }) => [
      `${depth}${title}@${(page ?? NaN) + 1}`,
      ...lines(down ?? [], `${depth}  `),
    ]);
  return lines(new mupdf.PDFDocument(pdf).loadOutline(), '');
}

/** Where words stand on a page (from 0), in points from its top left. */
export function placeOf(
  pdf: Uint8Array,
  page: number,
  words: string,
): { top: number; right: number; bottom: number } {
  const [hit] = new mupdf.PDFDocument(pdf).loadPage(page).search(words, {});
  const quad = hit?.[0];
  if (!quad) throw new Error(`${words} does not stand there`);
  const [xs, ys] = [quad.filter((_, i) => i % 2 === 0), quad.filter((_, i) => i % 2 === 1)];
  return { top: Math.min(...ys), right: Math.max(...xs), bottom: Math.max(...ys) };
}
