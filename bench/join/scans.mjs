import { ColorSpace, Font, Image, Matrix, PDFDocument } from 'mupdf';
import sharp from 'sharp';
import { FACTS } from '../paper/words.mjs';

const A4 = [0, 0, 595, 842];
const DPI = 200;
const DIFFERENT = 20;

/** @returns {Promise<Uint8Array[]>} PDFs of so many scanned sheets each: one grey JPEG a page and not a word of text */
export async function scannedFiles(files, pages) {
  const scans = [];
  for (let index = 0; index < DIFFERENT; index += 1) scans.push(await scan(index));
  return Array.from({ length: files }, (_, file) =>
    fileOf(Array.from({ length: pages }, (_unused, page) => scans[(file * pages + page) % DIFFERENT])),
  );
}

/** A sheet typed by a machine, with the grain and the slant of a scanner. */
async function scan(index) {
  const dots = Matrix.scale(DPI / 72, DPI / 72);
  const typed = new PDFDocument(typedFile(1, index)).loadPage(0).toPixmap(dots, ColorSpace.DeviceGray, false);
  const [width, height] = [typed.getWidth(), typed.getHeight()];
  const grain = await sharp({
    create: { width, height, channels: 3, noise: { type: 'gaussian', mean: 245, sigma: 4 } },
  })
    .png()
    .toBuffer();
  return sharp(Buffer.from(typed.asPNG()))
    .blur(0.6)
    .composite([{ input: grain, blend: 'multiply' }])
    .greyscale()
    .jpeg({ quality: 60 })
    .toBuffer();
}

function fileOf(scans) {
  const document = new PDFDocument();
  for (const jpeg of scans) {
    const resources = { XObject: { Scan: document.addImage(new Image(jpeg)) } };
    document.insertPage(-1, document.addPage(A4, 0, resources, `q ${A4[2]} 0 0 ${A4[3]} 0 0 cm /Scan Do Q`));
  }
  return written(document, 'compress');
}

/**
 * Typed pages: what a scanner is given, and what the awkward files are made of.
 * @param {string} [save] MuPDF's options of saving, encryption among them
 */
export function typedFile(pages, seed = 0, save = 'compress') {
  const document = new PDFDocument();
  // MuPDF brings a Helvetica of its own: no font of the machine is needed.
  const resources = { Font: { F: document.addSimpleFont(new Font('Helvetica'), 'Latin') } };
  for (let page = 0; page < pages; page += 1) {
    const lines = Array.from({ length: 46 }, (_, line) => {
      const words = FACTS[(seed + page + line) % FACTS.length].slice(line % 9, (line % 9) + 78);
      return `1 0 0 1 60 ${780 - line * 16} Tm <${Buffer.from(words, 'latin1').toString('hex')}> Tj`;
    });
    document.insertPage(-1, document.addPage(A4, 0, resources, `BT /F 11 Tf ${lines.join(' ')} ET`));
  }
  return written(document, save);
}

function written(document, save) {
  const bytes = document.saveToBuffer(save).asUint8Array().slice();
  document.destroy();
  return bytes;
}
