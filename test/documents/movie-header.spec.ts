import { movieLength } from '../../src/documents/movie-header.js';

const u32 = (...values: number[]): Buffer => {
  const bytes = Buffer.alloc(4 * values.length);
  values.forEach((value, at) => bytes.writeUInt32BE(value, at * 4));
  return bytes;
};
const box = (type: string, ...parts: Buffer[]): Buffer => {
  const body = Buffer.concat(parts);
  return Buffer.concat([u32(body.length + 8), Buffer.from(type, 'latin1'), body]);
};
const short = (scale: number, duration: number): Buffer =>
  box('moov', box('mvhd', u32(0, 1, 2, scale, duration), Buffer.alloc(80)), box('trak', Buffer.alloc(9)));
const long = (scale: number, duration: number): Buffer =>
  box('moov', box('mvhd', u32(0x01000000, 0, 1, 0, 2, scale, 0, duration), Buffer.alloc(80)));
const brand = box('ftyp', Buffer.from('qt  \0\0\0\0'));
const sound = box('mdat', Buffer.alloc(5000));
const large = Buffer.concat([u32(1), Buffer.from('mdat'), u32(0, 5016), Buffer.alloc(5000)]);

/** As a file arrives: in pieces that end anywhere. */
async function* pieces(file: Buffer, size: number): AsyncGenerator<Buffer> {
  for (let at = 0; at < file.length; at += size) yield file.subarray(at, at + size);
}
const lengthIn = (...boxes: Buffer[]) =>
  Promise.all([1, 7, 64 * 1024].map((size) => movieLength(pieces(Buffer.concat(boxes), size))));

describe('how long a film plays', () => {
  it.each([
    ['before its pictures', [brand, short(600, 900), sound], 1.5],
    ['behind them', [brand, sound, short(1000, 61_000)], 61],
    ['behind them, with a size of eight bytes', [brand, large, long(48_000, 96_000)], 2],
    ['behind boxes that hold nothing', [brand, box('free'), box('wide'), short(1, 5)], 5],
  ])('stands %s', async (_, boxes, seconds) => {
    expect(await lengthIn(...boxes)).toEqual([seconds, seconds, seconds]);
  });

  it.each([
    ['nothing', []],
    ['no header', [brand, sound]],
    ['a header cut short', [brand, short(600, 900).subarray(0, 30)]],
    ['a scale of nothing', [brand, short(0, 900)]],
    ['a length that nobody knew', [brand, short(600, 0xffffffff)]],
    ['a box larger than the file', [brand, u32(0x7fffffff), Buffer.from('mdat'), Buffer.alloc(100)]],
    ['a box smaller than itself', [brand, u32(3), Buffer.from('mdat'), Buffer.alloc(100)]],
    ['something else', [Buffer.from('OggS and so on, for a while, until it ends')]],
  ])('is not told where there is %s', async (_, boxes) => {
    expect(await lengthIn(...boxes)).toEqual([null, null, null]);
  });
});
