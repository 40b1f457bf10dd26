import * as mupdf from 'mupdf';
import sharp from 'sharp';
import { join } from '../../src/platform/printing/assembly/join.js';
import type { ExhibitContent } from '../../src/platform/printing/assembly/bundle.js';
import { withoutMetadata } from '../../src/platform/printing/assembly/jpeg.js';
import { bundle, exhibit, plainPdf, scanPhoto } from './bundles.js';
import { placeOf } from './reading-a-pdf.js';

const SHEETS = [[595.28, 841.89], [841.89, 595.28]]; // prettier-ignore

async function sheetOf(content: ExhibitContent): Promise<Uint8Array> {
  return (await join(bundle(plainPdf('récit'), [exhibit('1', content)]))).pdf;
}

/** The colour at a point of the exhibit's sheet, in points from its top left. */
function colourAt(pdf: Uint8Array, x: number, y: number): number[] {
  const pixels = new mupdf.PDFDocument(pdf)
    .loadPage(1)
    .toPixmap(mupdf.Matrix.identity, mupdf.ColorSpace.DeviceRGB);
  const at = (y * pixels.getWidth() + x) * 3;
  return Array.from(pixels.getPixels().subarray(at, at + 3));
}

describe('an exhibit on its sheet', () => {
  it.each([0, 90, 180, 270] as const)(
    'stands under an upright stamp when its page is turned by %i°',
    async (rotate) => {
      const pdf = await sheetOf({ kind: 'pdf', bytes: plainPdf('tourné', 1, rotate, [100, 50, 700, 900]) });
      const [, , width, height] = new mupdf.PDFDocument(pdf).loadPage(1).getBounds();
      expect(SHEETS).toContainEqual([expect.closeTo(width, 1), expect.closeTo(height, 1)]);
      const stamp = placeOf(pdf, 1, 'Pièce n° 1 — p. 1/1');
      expect(stamp.right).toBeGreaterThan(width - 40);
      expect(stamp.bottom).toBeLessThan(40);
      expect(placeOf(pdf, 1, 'tourn').top).toBeGreaterThan(40);
    },
  );

  it('shows a photograph as the camera held it, and keeps the stamp off it', async () => {
    const pdf = await sheetOf({ kind: 'image', bytes: await scanPhoto() });
    // Taken lying with its left half red, held so that the left is up.
    const [red = 0, , blue = 0] = colourAt(pdf, 300, 100);
    expect(red).toBeGreaterThan(200);
    expect(blue).toBeLessThan(60);
    expect(colourAt(pdf, 300, 780)[2]).toBeGreaterThan(200);
    expect(colourAt(pdf, 300, 20)).toEqual([255, 255, 255]);
  });

  it('has lost what the camera wrote, be it a picture or a scan inside a PDF', async () => {
    const photo = await scanPhoto();
    expect(Buffer.from(photo).includes('Calais, 50.95 N')).toBe(true);
    const scan = new mupdf.PDFDocument();
    const image = scan.addImage(new mupdf.Image(photo));
    scan.insertPage(
      -1,
      scan.addPage([0, 0, 595, 842], 0, { XObject: { I: image } }, 'q 595 0 0 842 0 0 cm /I Do Q'),
    );
    const bytes = scan.saveToBuffer('').asUint8Array().slice();
    for (const content of [
      { kind: 'image', bytes: photo },
      { kind: 'pdf', bytes },
    ] as const) {
      const pdf = Buffer.from(await sheetOf(content));
      expect(pdf.includes('Calais, 50.95 N')).toBe(false);
      expect(pdf.includes('Exif')).toBe(false);
    }
  });

  it('keeps the very picture when its metadata goes', async () => {
    const photo = await scanPhoto();
    const [before, after] = await Promise.all(
      [photo, withoutMetadata(photo)].map((jpeg) => sharp(jpeg).raw().toBuffer()),
    );
    expect(after?.equals(before ?? Buffer.alloc(0))).toBe(true);
  });

  it('brings neither script nor attachment nor link', async () => {
    const armed = new mupdf.PDFDocument(plainPdf('armé'));
    armed
      .getTrailer()
      .get('Root')
      .put('OpenAction', { S: 'JavaScript', JS: armed.newString('app.alert(1)') });
    armed
      .getTrailer()
      .get('Root')
      .put('AA', { WC: { S: 'JavaScript', JS: armed.newString('app.alert(2)') } });
    armed.insertEmbeddedFile(
      'a.exe',
      armed.addEmbeddedFile('a.exe', 'application/x-dosexec', 'MZ-attached', new Date(0), new Date(0)),
    );
    armed.loadPage(0).createLink([0, 0, 300, 300], 'https://example.org/tracks');
    const pdf = await sheetOf({ kind: 'pdf', bytes: armed.saveToBuffer('').asUint8Array().slice() });
    const plain = new mupdf.PDFDocument(pdf).saveToBuffer('decompress').asUint8Array();
    expect(Buffer.from(plain).toString('latin1')).not.toMatch(
      /JavaScript|app\.alert|MZ-attached|EmbeddedFile|example\.org/,
    );
  });

  it('does not show a layer that was switched off', async () => {
    const layered = new mupdf.PDFDocument();
    const layer = layered.addObject({ Type: 'OCG', Name: '(hidden)' });
    layered
      .getTrailer()
      .get('Root')
      .put('OCProperties', { OCGs: [layer], D: { OFF: [layer], Order: [] } });
    const black = '0 g 100 300 300 300 re f';
    layered.insertPage(
      -1,
      layered.addPage([0, 0, 595, 842], 0, { Properties: { L: layer } }, `/OC /L BDC ${black} EMC`),
    );
    const pdf = await sheetOf({ kind: 'pdf', bytes: layered.saveToBuffer('').asUint8Array().slice() });
    expect(colourAt(pdf, 250, 420)).toEqual([255, 255, 255]);
  });
});
