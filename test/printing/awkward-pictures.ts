import { deflateSync } from 'node:zlib';
import { ColorSpace, Image } from 'mupdf';
import sharp, { type Sharp } from 'sharp';
import type { Awkward } from './awkward-pdfs.js';
import { iphonePhoto } from './heic-files.js';

/** An invented picture, as a PNG: red above, left; blue above, right; green below, left; the rest is white. */
export function drawing(width = 320, height = 240): Promise<Buffer> {
  const part = (background: string) => ({
    create: { width: Math.ceil(width / 3), height: Math.ceil(height / 3), channels: 3 as const, background },
  });
  return sharp({ create: { width, height, channels: 3, background: '#fff' } })
    .composite([
      { input: part('#d01010'), gravity: 'northwest' },
      { input: part('#1010d0'), gravity: 'northeast' },
      { input: part('#108010'), gravity: 'southwest' },
    ])
    .removeAlpha()
    .png()
    .toBuffer();
}

/** What brings the upright drawing into the state that each orientation undoes (Exif 2.3, 4.6.4); mirrored first. */
const TURNED: Record<number, (upright: Sharp) => Sharp> = {
  1: (upright) => upright,
  2: (upright) => upright.flop(),
  3: (upright) => upright.rotate(180),
  4: (upright) => upright.flip(),
  5: (upright) => upright.flip().rotate(90),
  6: (upright) => upright.rotate(270),
  7: (upright) => upright.flip().rotate(270),
  8: (upright) => upright.rotate(90),
};

export async function heldSo(orientation: number): Promise<Buffer> {
  const turned = TURNED[orientation]?.(sharp(await drawing()));
  if (!turned) throw new Error(`There is no orientation ${orientation}`);
  return sharp(await turned.png().toBuffer())
    .jpeg()
    .withMetadata({ orientation })
    .toBuffer();
}

/** The drawing, its negative, and the drawing again. */
async function frames(): Promise<Sharp> {
  const png = await drawing();
  return sharp([png, await sharp(png).negate().png().toBuffer(), png], { join: { animated: true } });
}

export const pagesOfTiff = async (): Promise<Buffer> =>
  (await frames()).tiff({ compression: 'lzw' }).toBuffer();

function bitmap(width: number, height: number): Buffer {
  const row = (width * 3 + 3) & ~3;
  const head = Buffer.alloc(54);
  head.write('BM');
  for (const [at, value] of [
    [2, 54 + row * height],
    [10, 54],
    [14, 40],
    [18, width],
    [22, height],
  ] as const)
    head.writeUInt32LE(value, at);
  head.writeUInt16LE(1, 26);
  head.writeUInt16LE(24, 28);
  return Buffer.concat([head, Buffer.alloc(row * height, Buffer.from([0x10, 0x10, 0xd0]))]);
}

/** A head that asks for a hundred thousand dots each way. */
function bombPng(): Buffer {
  const chunk = (type: string, body: Buffer) => {
    const named = Buffer.concat([Buffer.from(type), body]);
    const [length, sum] = [Buffer.alloc(4), Buffer.alloc(4)];
    length.writeUInt32BE(body.length);
    sum.writeUInt32BE(crc32(named));
    return Buffer.concat([length, named, sum]);
  };
  const head = Buffer.alloc(13);
  head.writeUInt32BE(100_000, 0);
  head.writeUInt32BE(100_000, 4);
  head[8] = 1;
  const content = deflateSync(Buffer.alloc(12_501));
  const mark = Buffer.from('89504e470d0a1a0a', 'hex');
  return Buffer.concat([mark, chunk('IHDR', head), chunk('IDAT', content), chunk('IEND', Buffer.alloc(0))]);
}

function crc32(bytes: Buffer): number {
  let sum = ~0;
  for (const byte of bytes) {
    sum ^= byte;
    for (let bit = 0; bit < 8; bit += 1) sum = (sum >>> 1) ^ (0xedb88320 & -(sum & 1));
  }
  return ~sum >>> 0;
}

/** Four inks, written the other way round as all do; with or without the mark by which Adobe says so. */
export async function inks(marked: boolean): Promise<Uint8Array> {
  const pixels = new Image(await drawing()).toPixmap().convertToColorSpace(ColorSpace.DeviceCMYK);
  const jpeg = Buffer.from(pixels.asJPEG(90, true));
  const mark = jpeg.indexOf(Buffer.from('ffee000e41646f6265', 'hex'));
  return marked ? jpeg : Buffer.concat([jpeg.subarray(0, mark), jpeg.subarray(mark + 16)]);
}

const plain = (width: number, height: number, background: string, channels: 3 | 4 = 3): Sharp =>
  sharp({ create: { width, height, channels, background } });

export async function awkwardPictures(): Promise<Awkward[]> {
  const png = await drawing();
  const jpeg = await sharp(png).jpeg().toBuffer();
  const fax = sharp(png).toColourspace('b-w').tiff({ compression: 'ccittfax4', bitdepth: 1 });
  const file = (name: string, bytes: Uint8Array, becomes: number | string = 1) => ({ name, bytes, becomes });
  return [
    file('photo-nommée-scan.pdf', jpeg),
    file('60-millions.jpg', await plain(10_000, 6000, '#d01010').jpeg().toBuffer()),
    ...(await Promise.all(
      [1, 2, 3, 4, 5, 6, 7, 8].map(async (o) => file(`tenue-${o}.jpg`, await heldSo(o))),
    )),
    file('iphone.heic', iphonePhoto(3)),
    file('iphone-coupé.heic', iphonePhoto(0).subarray(0, 700), 'broken'),
    file('dessin.avif', await sharp(png).avif().toBuffer()),
    file('encres.jpg', await inks(true)),
    file('encres-sans-marque.jpg', await inks(false)),
    file('seize-bits.png', await sharp(png).toColourspace('rgb16').png().toBuffer()),
    file('transparent.png', await plain(320, 240, '#d0101080', 4).png().toBuffer()),
    file('palette.gif', await sharp(png).gif({ colours: 8 }).toBuffer()),
    file('animé.gif', await (await frames()).gif().toBuffer()),
    file('animé.webp', await (await frames()).webp().toBuffer()),
    file('trois-pages.tiff', await pagesOfTiff(), 3),
    file('télécopie.tiff', await fax.toBuffer()),
    file('ancien.bmp', bitmap(64, 48)),
    file('un-point.png', await plain(1, 1, '#d01010').png().toBuffer()),
    file('conversation.png', await plain(200, 20_000, '#d01010').png().toBuffer(), 40),
    file('coupée.jpg', jpeg.subarray(0, jpeg.length - 600), 'broken'),
    file('bombe.png', bombPng(), 'too-slow'),
  ];
}

const svg =
  '<svg xmlns="http://www.w3.org/2000/svg"><script>alert(1)</script><image href="http://example.org/a"/></svg>';
const oldOffice = Buffer.concat([Buffer.from('d0cf11e0a1b11ae1', 'hex'), Buffer.alloc(2000)]);

export const notPaper: Awkward[] = [
  { name: 'dessin.svg', bytes: Buffer.from(svg), becomes: 'no paper' },
  { name: 'déclaré.svg', bytes: Buffer.from(`<?xml version="1.0"?>${svg}`), becomes: 'no paper' },
  { name: 'notes.txt', bytes: Buffer.from('Des notes inventées.\n'), becomes: 'no paper' },
  { name: 'lettre.doc', bytes: oldOffice, becomes: 'no paper' },
  { name: 'lettre.rtf', bytes: Buffer.from('{\\rtf1 lettre}'), becomes: 'no paper' },
  {
    name: 'image.psd',
    bytes: Buffer.concat([Buffer.from('8BPS\0\x01'), Buffer.alloc(100)]),
    becomes: 'no paper',
  },
];
