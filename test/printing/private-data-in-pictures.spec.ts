import { deflateSync } from 'node:zlib';
import * as mupdf from 'mupdf';
import sharp from 'sharp';
import { join } from '../../src/platform/printing/assembly/join.js';
import { withoutBoxes } from '../../src/platform/printing/assembly/jpeg2000.js';
import { bundle, exhibit, plainPdf } from './bundles.js';

const hex = (bytes: Uint8Array): Buffer => Buffer.from(`${Buffer.from(bytes).toString('hex')}>`);

/** Four bytes as five signs from `!` on, a last group cut to one sign more than it has bytes (Adobe's ASCII85). */
function ascii85(bytes: Uint8Array): Buffer {
  let said = '';
  for (let at = 0; at < bytes.length; at += 4) {
    const group = Buffer.alloc(4);
    const count = Buffer.from(bytes.subarray(at, at + 4)).copy(group);
    let number = group.readUInt32BE();
    const signs: string[] = [];
    for (let sign = 0; sign < 5; sign += 1) {
      signs.unshift(String.fromCharCode(33 + (number % 85)));
      number = Math.floor(number / 85);
    }
    said += count === 4 && group.readUInt32BE() === 0 ? 'z' : signs.slice(0, count + 1).join('');
  }
  return Buffer.from(`${said}~>`);
}

const photo = (): Promise<Buffer> =>
  sharp({ create: { width: 60, height: 40, channels: 3, background: '#a02020' } })
    .jpeg()
    .withExif({ IFD0: { Model: 'CaméraSecrète' }, IFD3: { GPSLatitude: '50/1 57/1 0/1' } })
    .toBuffer();

function pdfWith(picture: Buffer, filters: readonly string[], parms?: object): Uint8Array {
  const document = new mupdf.PDFDocument();
  const image = document.addRawStream(picture, {
    Type: document.newName('XObject'),
    Subtype: document.newName('Image'),
    Width: 60,
    Height: 40,
    BitsPerComponent: 8,
    ColorSpace: document.newName('DeviceRGB'),
    Filter: filters.map((name) => document.newName(name)),
    ...(parms && { DecodeParms: parms }),
  });
  const shows = 'q 300 0 0 200 100 400 cm /I Do Q';
  document.insertPage(-1, document.addPage([0, 0, 595, 842], 0, { XObject: { I: image } }, shows));
  return document.saveToBuffer('').asUint8Array().slice();
}

/** The pictures of a PDF, each as its decoder gets it. */
function picturesOf(pdf: Uint8Array): string[] {
  const document = new mupdf.PDFDocument(pdf);
  return Array.from({ length: document.countObjects() - 1 }, (_, at) => document.newIndirect(at + 1))
    .filter((each) => each.isStream() && each.get('Subtype').toString() === '/Image')
    .map((each) => Buffer.from(each.readRawStream().asUint8Array()).toString('latin1'));
}

describe('what a camera wrote into a picture within a PDF', () => {
  it.each<[string, readonly string[], (jpeg: Buffer) => Buffer]>([
    ['as it stands', ['DCTDecode'], (jpeg) => jpeg],
    ['folded once', ['FlateDecode', 'DCTDecode'], (jpeg) => deflateSync(jpeg)],
    ['folded twice', ['FlateDecode', 'FlateDecode', 'DCTDecode'], (jpeg) => deflateSync(deflateSync(jpeg))],
    ['in hexadecimals', ['ASCIIHexDecode', 'DCTDecode'], hex],
    ['in letters', ['ASCII85Decode', 'DCTDecode'], ascii85],
    [
      'folded, in letters',
      ['ASCII85Decode', 'FlateDecode', 'DCTDecode'],
      (jpeg) => ascii85(deflateSync(jpeg)),
    ],
  ])('does not come along, and the picture does: %s', async (_, filters, folded) => {
    const jpeg = await photo();
    expect(jpeg.toString('latin1')).toContain('Exif');
    const source = pdfWith(folded(jpeg), filters);
    const { pdf, report } = await join(
      bundle(plainPdf('récit'), [exhibit('1', { kind: 'pdf', bytes: source })]),
    );
    expect(report).toMatchObject([{ outcome: 'joined' }]);
    const [picture = ''] = picturesOf(pdf);
    expect(picture.slice(0, 2)).toBe('\xff\xd8');
    expect(picture).not.toMatch(/Exif|Secr/);
    const pixels = new mupdf.PDFDocument(pdf)
      .loadPage(1)
      .toPixmap(mupdf.Matrix.identity, mupdf.ColorSpace.DeviceRGB);
    const shown = pixels.getPixels();
    const at = (Math.round(842 - 500) * pixels.getWidth() + 250) * 3;
    expect(shown[at]).toBeGreaterThan(120);
    expect(shown[at + 1]).toBeLessThan(80);
  });
});

describe('a picture whose filters bring parameters', () => {
  it.each<[string, readonly string[], object]>([
    ['in a list of one', ['DCTDecode'], [{ ColorTransform: 1 }]],
    ['alone', ['DCTDecode'], { ColorTransform: 1 }],
    ['of which the second has none', ['FlateDecode', 'DCTDecode'], [{ Predictor: 1 }, null]],
    ['alone, of the first', ['FlateDecode', 'DCTDecode'], { Predictor: 1 }],
  ])('is cleaned and shown all the same: %s', async (_, filters, parms) => {
    const jpeg = await photo();
    const bytes = pdfWith(filters.length > 1 ? deflateSync(jpeg) : jpeg, filters, parms);
    const { pdf, report } = await join(bundle(plainPdf('récit'), [exhibit('1', { kind: 'pdf', bytes })]));
    expect(report).toMatchObject([{ outcome: 'joined' }]);
    expect(picturesOf(pdf)[0]).not.toMatch(/Exif|Secr/);
    const grey = new mupdf.PDFDocument(pdf)
      .loadPage(1)
      .toPixmap(mupdf.Matrix.scale(0.2, 0.2), mupdf.ColorSpace.DeviceGray)
      .getPixels();
    expect(grey.filter((dot) => dot < 128).length).toBeGreaterThan(500);
  });
});

describe('a JPEG 2000', () => {
  const box = (type: string, body: string, size = body.length + 8): Buffer => {
    const length = Buffer.alloc(4);
    length.writeUInt32BE(size);
    return Buffer.concat([length, Buffer.from(type + body, 'latin1')]);
  };
  const signature = box('jP  ', '\r\n\x87\n');
  const rest = [box('ftyp', 'jp2 '), box('jp2h', 'its size and colours')];
  const stream = box('jp2c', 'its picture', 0);

  it('loses the boxes that tell of people and places', () => {
    const told = Buffer.concat([signature, ...rest, box('uuid', 'Exif, GPS'), box('xml ', '<x/>'), stream]);
    expect(withoutBoxes(told)).toEqual(Buffer.concat([signature, ...rest, stream]));
  });

  it.each([
    ['without boxes', Buffer.from('ff4fff51002f', 'hex')],
    ['with a box smaller than itself', Buffer.concat([signature, box('uuid', 'x', 3)])],
  ])('comes back as it is %s', (_, bytes) => {
    expect(withoutBoxes(bytes)).toBe(bytes);
  });
});
