import * as mupdf from 'mupdf';
import sharp from 'sharp';
import { join } from '../../src/platform/printing/assembly/join.js';
import { heldSo, inks, pagesOfTiff } from './awkward-pictures.js';
import { bundle, exhibit, plainPdf } from './bundles.js';
import { iphonePhoto } from './heic-files.js';

/** What is nearest at the four corners of the picture on each sheet, row by row: `red blue / green white`. */
async function cornersOf(bytes: Uint8Array): Promise<string[]> {
  const { pdf } = await join(bundle(plainPdf('récit'), [exhibit('1', { kind: 'image', bytes })]));
  const document = new mupdf.PDFDocument(pdf);
  return Array.from({ length: document.countPages() - 1 }, (_, i) => cornersOn(document.loadPage(i + 1)));
}

function cornersOn(page: mupdf.PDFPage): string {
  const pixels = page.toPixmap(mupdf.Matrix.identity, mupdf.ColorSpace.DeviceRGB);
  const [width, height] = [pixels.getWidth(), pixels.getHeight()];
  const at = (x: number, y: number) => {
    const from = (Math.round(y) * width + Math.round(x)) * 3;
    return nameOf(Array.from(pixels.getPixels().subarray(from, from + 3)));
  };
  // The picture fills the width between the punched edge and the other one; its height follows.
  const lying = width > height;
  const [top, foot] = lying ? [60, height - 60] : [60, 60 + (width - 85) * 1.2];
  const [left, right] = lying ? [140, width - 110] : [80, width - 50];
  return `${at(left, top)} ${at(right, top)} / ${at(left, foot)} ${at(right, foot)}`;
}

function nameOf([red = 0, green = 0, blue = 0]: number[]): string {
  if (Math.min(red, green, blue) > 230) return 'white';
  const most = Math.max(red, green, blue);
  const [name] =
    [
      ['red', red],
      ['green', green],
      ['blue', blue],
    ].find(([, value]) => value === most) ?? [];
  return most > 90 && most < 1.5 * Math.min(red, green, blue) ? 'grey' : String(name);
}

const DRAWING = 'red blue / green white';

describe('a photograph on its sheet', () => {
  it.each([1, 2, 3, 4, 5, 6, 7, 8])('stands as it was seen when held in the way %i of eight', async (way) => {
    expect(await cornersOf(await heldSo(way))).toEqual([DRAWING]);
  });

  it('is put together from an iPhone’s tiles and turned once, whatever its EXIF asks again', async () => {
    expect(await cornersOf(iphonePhoto(0))).toEqual(['red green / blue white']);
    expect(await cornersOf(iphonePhoto(2))).toEqual(['white blue / green red']);
    expect(await cornersOf(iphonePhoto(3))).toEqual(['blue red / white green']);
  });

  it.each([true, false])(
    'has its colours when written with four inks, marked by Adobe: %s',
    async (marked) => {
      expect(await cornersOf(await inks(marked))).toEqual([DRAWING]);
    },
  );

  it('gets a sheet for each page of a scan', async () => {
    const [first, second, third, ...more] = await cornersOf(await pagesOfTiff());
    expect([first, third]).toEqual([DRAWING, DRAWING]);
    expect(second).not.toBe(DRAWING);
    expect(more).toEqual([]);
  });
});

describe('a conversation kept as one long picture', () => {
  it('is cut into sheets that can be read, and no line of it is lost', async () => {
    const half = { width: 300, height: 900, channels: 3 as const };
    const below = await sharp({ create: { ...half, background: '#1010d0' } })
      .png()
      .toBuffer();
    const strip = sharp({ create: { ...half, height: 1800, background: '#d01010' } })
      .composite([{ input: below, left: 0, top: 900 }])
      .png();
    const corners = await cornersOf(await strip.toBuffer());
    expect(corners.at(0)).toBe('red red / red red');
    expect(corners.at(-1)).toMatch(/^blue blue/);
    expect(corners.length).toBeGreaterThan(3);
  });
});
