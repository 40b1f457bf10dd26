import { Font, PDFDocument } from 'mupdf';

/** MuPDF alone, as its manual would do it: pages grafted as they are, a stamp written over each. */
export async function join(narrative, files) {
  const document = new PDFDocument(narrative);
  const font = document.addSimpleFont(new Font('Helvetica-Bold'), 'Latin');
  for (const [index, bytes] of files.entries()) {
    const source = new PDFDocument(bytes);
    const pages = source.countPages();
    const graft = document.newGraftMap();
    for (let page = 0; page < pages; page += 1) {
      graft.graftPage(-1, source, page);
      stamp(
        document,
        font,
        document.findPage(-1 + document.countPages()),
        `Piece ${index + 1} - p. ${page + 1}/${pages}`,
      );
    }
    source.destroy();
  }
  return document.saveToBuffer('garbage=compact,compress,objstms=yes').asUint8Array().slice();
}

function stamp(document, font, page, words) {
  const fonts = page.get('Resources').get('Font');
  if (fonts.isNull()) page.get('Resources').put('Font', { Stamp: font });
  else fonts.put('Stamp', font);
  const over = document.addStream(`\nQ BT /Stamp 9 Tf 470 816 Td (${words}) Tj ET`, {});
  page.put('Contents', [document.addStream('q\n', {}), page.get('Contents'), over]);
}
