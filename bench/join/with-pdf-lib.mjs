import { PDFDocument, StandardFonts } from '@cantoo/pdf-lib';

/** @cantoo/pdf-lib, as its manual would do it. It is told the empty password, which opens what is merely restricted. */
export async function join(narrative, files) {
  const document = await PDFDocument.load(narrative);
  const font = await document.embedFont(StandardFonts.HelveticaBold);
  for (const [index, bytes] of files.entries()) {
    const source = await PDFDocument.load(bytes, { password: '' });
    const pages = await document.copyPages(source, source.getPageIndices());
    for (const [at, page] of pages.entries()) {
      document.addPage(page);
      page.drawText(`Pièce n° ${index + 1} — p. ${at + 1}/${pages.length}`, {
        x: 470,
        y: 816,
        size: 9,
        font,
      });
    }
  }
  return document.save();
}
