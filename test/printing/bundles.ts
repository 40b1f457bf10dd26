import * as mupdf from 'mupdf';
import sharp from 'sharp';
import type { Bundle, Exhibit } from '../../src/platform/printing/assembly/bundle.js';

/** A PDF of so many pages; each says `words` and its number. Rotated, and so large, if asked. */
export function plainPdf(
  words: string,
  pages = 1,
  rotate: 0 | 90 | 180 | 270 = 0,
  box: mupdf.Rect = [0, 0, 595, 842],
): Uint8Array {
  const document = new mupdf.PDFDocument();
  const font = document.addSimpleFont(new mupdf.Font('Helvetica'));
  for (let page = 1; page <= pages; page += 1) {
    const text = `BT /F 20 Tf ${box[0] + 60} ${box[3] - 60} Td (${words} ${page}) Tj ET`;
    document.insertPage(-1, document.addPage(box, rotate, { Font: { F: font } }, text));
  }
  return document.saveToBuffer('').asUint8Array().slice();
}

/** The PDF with a bookmark to its first page and, below that, one to its last. */
export function withBookmarks(pdf: Uint8Array): Uint8Array {
  const document = new mupdf.PDFDocument(pdf);
  const last = document.countPages();
  const outline = document.outlineIterator();
  outline.insert({ title: 'Début', uri: '#page=1', open: true });
  outline.prev();
  outline.down();
  outline.insert({ title: 'Fin', uri: `#page=${last}`, open: false });
  return document.saveToBuffer('').asUint8Array().slice();
}

export function bundle(narrative: Uint8Array, exhibits: readonly Exhibit[]): Bundle {
  return {
    narrative,
    exhibits,
    runningHeader: 'HRO-7KQ4X — {page} / {pages}',
    language: 'fr',
    title: 'HRO-7KQ4X — Plainte',
    createdAt: new Date('2026-11-22T09:00:00Z'),
  };
}

export function exhibit(number: string, content: Exhibit['content']): Exhibit {
  return {
    number,
    stamp: `Pièce n° ${number} — p. {page}/{pages}`,
    title: `Pièce n° ${number} — Certificat`,
    content,
  };
}

/** A photograph taken lying, its left half red and its right half blue, held so that red is up; it says where. */
export async function scanPhoto(): Promise<Uint8Array> {
  const half = { width: 600, height: 800, channels: 3 as const };
  const blue = await sharp({ create: { ...half, background: '#00f' } })
    .png()
    .toBuffer();
  return sharp({ create: { ...half, width: 1200, background: '#f00' } })
    .composite([{ input: blue, left: 600, top: 0 }])
    .withExif({ IFD0: { ImageDescription: 'Calais, 50.95 N' } })
    .withMetadata({ orientation: 6 })
    .jpeg()
    .toBuffer();
}
