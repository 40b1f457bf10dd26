import * as mupdf from 'mupdf';

/** What was set on a sheet: the faces by family, how many letters have no shape (glyph 0), and the text. */
export type SetSheet = { faces: string[]; boxes: number; text: string };

export function setSheets(pdf: Uint8Array): SetSheet[] {
  const document = mupdf.PDFDocument.openDocument(pdf, 'application/pdf');
  return Array.from({ length: document.countPages() }, (_, number) => {
    const page = document.loadPage(number);
    const faces = new Set<string>();
    let boxes = 0;
    const look = new mupdf.Device({
      fillText: (text) =>
        text.walk({
          showGlyph(font, _place, glyph) {
            faces.add(
              font
                .getName()
                .replace(/^.*\+|-\w+$/g, '')
                .replace('SCThin', 'SC'),
            );
            if (glyph === 0) boxes += 1;
          },
        }),
    });
    page.run(look, mupdf.Matrix.identity);
    look.close();
    return { faces: [...faces].sort(), boxes, text: page.toStructuredText('preserve-whitespace').asText() };
  });
}

/** Letters of `words` that `text` holds less often, whatever their order: RTL lines come out as they are seen. */
export function lettersLost(words: string, text: string): string[] {
  const left = counted(text);
  return [...counted(words)]
    .filter(([letter, times]) => (left.get(letter) ?? 0) < times)
    .map(([letter]) => letter);
}

function counted(text: string): Map<string, number> {
  const counts = new Map<string, number>();
  for (const letter of text.normalize('NFC').replace(/[\s\u200b-\u200f]/g, ''))
    counts.set(letter, (counts.get(letter) ?? 0) + 1);
  return counts;
}
