import { deflateSync } from 'node:zlib';
import * as mupdf from 'mupdf';
import sharp from 'sharp';
import { join } from '../../src/platform/printing/assembly/join.js';
import { withoutMetadata } from '../../src/platform/printing/assembly/jpeg.js';
import { drawing } from './awkward-pictures.js';
import { bundle, exhibit, plainPdf, scanPhoto } from './bundles.js';

const TOLD = 'Calais, 50.95 N';

/** A JPEG with its EXIF behind filling bytes, and behind its end a second one, as telephones write them. */
async function talkative(progressive: boolean): Promise<Buffer> {
  const [photo, exif] = [
    await scanPhoto(),
    Buffer.from(`\xff\xff\xff\xe1\0\x20Exif\0\0${TOLD}`.padEnd(36), 'latin1'),
  ];
  const picture = await sharp(await drawing())
    .jpeg({ progressive })
    .toBuffer();
  return Buffer.concat([picture.subarray(0, 2), exif, picture.subarray(2), photo]);
}

/** What the assembly keeps of a JPEG that a PDF holds under these filters. */
async function joinedFrom(stream: Uint8Array, filters: string[]): Promise<Buffer> {
  const scan = new mupdf.PDFDocument();
  const image = scan.addRawStream(stream, {
    Type: 'XObject',
    Subtype: 'Image',
    Width: 320,
    Height: 240,
    BitsPerComponent: 8,
    ColorSpace: 'DeviceRGB',
    Filter: filters.map((filter) => scan.newName(filter)),
  });
  const content = 'q 595 0 0 842 0 0 cm /I Do Q';
  scan.insertPage(-1, scan.addPage([0, 0, 595, 842], 0, { XObject: { I: image } }, content));
  const bytes = scan.saveToBuffer('').asUint8Array().slice();
  const { pdf } = await join(bundle(plainPdf('récit'), [exhibit('1', { kind: 'pdf', bytes })]));
  const made = new mupdf.PDFDocument(pdf);
  const images = Array.from({ length: made.countObjects() - 1 }, (_, i) => made.newIndirect(i + 1)).filter(
    (object) => object.isStream() && object.get('Subtype').toString() === '/Image',
  );
  expect(images.map((found) => found.get('Filter').toString().replace(/[[\]]/g, ''))).toEqual(['/DCTDecode']);
  return Buffer.from(images[0]!.readRawStream().asUint8Array());
}

describe('a JPEG that tells more than it shows', () => {
  it.each([false, true])('keeps its very picture and nothing else (progressive: %s)', async (progressive) => {
    const jpeg = await talkative(progressive);
    expect(jpeg.toString('latin1').split(TOLD)).toHaveLength(3);
    const clean = Buffer.from(withoutMetadata(jpeg));
    expect(clean.toString('latin1')).not.toMatch(/50\.95|Exif/);
    const [before, after] = await Promise.all([jpeg, clean].map((each) => sharp(each).raw().toBuffer()));
    expect(after?.equals(before ?? Buffer.alloc(0))).toBe(true);
  });

  it('loses it within a PDF too, even when it was folded once more', async () => {
    const jpeg = await talkative(false);
    const clean = Buffer.from(withoutMetadata(jpeg));
    expect(await joinedFrom(jpeg, ['DCTDecode'])).toEqual(clean);
    expect(await joinedFrom(deflateSync(jpeg), ['FlateDecode', 'DCTDecode'])).toEqual(clean);
  });
});
