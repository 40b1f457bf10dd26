/** Four plain tiles of 64 × 64, made with heif-enc 1.15 (x265); they share one decoder configuration. */
const CONFIGURATION =
  'AQNwAAAAAAAAAAAAHvAA/P34+AAADwMgAAEAGEABDAH//wNwAAADAJAAAAMAAAMAHroCQCEAAQArQgEBA3AAAAMAkAAAAwAAAwAeoCCBBZbqSSm' +
  'ubgQEDAgAAAMACAAAAwAIQCIAAQAHRAHBcrAiQA==';
const TILES = [
  'AAAAFigBr1j5DpJf//Qnn/9iUkPm4UMbILA=', // red
  'AAAAFigBr1j5DpJf//KGv/990//M10xsgsA=', // green
  'AAAAFigBr1j5DpJf//kv5yPzjz/9bUMbILA=', // blue
  'AAAADygBr1j4gZJfF/rdC4D6PA==', // white
];
const SIZE = 64;
const GRID = 5;
const EXIF = 6;

const u8 = (...values: number[]) => Buffer.from(values);
const u16 = (...values: number[]) => Buffer.concat(values.map((value) => u8(value >> 8, value & 255)));
const u32 = (...values: number[]) => Buffer.concat(values.map((value) => u16(value >>> 16, value & 65535)));
const box = (type: string, ...parts: Buffer[]) => {
  const body = Buffer.concat(parts);
  return Buffer.concat([u32(body.length + 8), Buffer.from(type, 'latin1'), body]);
};
const full = (type: string, version: number, flags: number, ...parts: Buffer[]) =>
  box(type, u8(version, 0, 0, flags), ...parts);
const infe = (id: number, type: string, hidden = false) =>
  full('infe', 2, hidden ? 1 : 0, u16(id, 0), Buffer.from(`${type}\0`, 'latin1'));

/**
 * A photograph as iPhones write it: red, green above blue, white, cut to 128 × 96, and `turns` quarters anti-clockwise
 * to be made before it is shown. Its EXIF asks for the turn once more, as theirs does, and tells a place.
 */
export function iphonePhoto(turns: 0 | 1 | 2 | 3): Buffer {
  const tiles = TILES.map((tile) => Buffer.from(tile, 'base64'));
  const exif = Buffer.from(
    '\0\0\0\0II*\0\x08\0\0\0\x01\0\x12\x01\x03\0\x01\0\0\0\x06\0\0\0\0\0\0\0Calais, 50.95 N',
    'latin1',
  );
  const payload = [...tiles, exif];
  const grid = Buffer.concat([u8(0, 0, 1, 1), u16(SIZE * 2, 96)]);
  const ids = [1, 2, 3, 4];
  const properties = box(
    'ipco',
    box('hvcC', Buffer.from(CONFIGURATION, 'base64')),
    full('ispe', 0, 0, u32(SIZE, SIZE)),
    full('ispe', 0, 0, u32(SIZE * 2, 96)),
    box('irot', u8(turns)),
  );
  const owned = [...ids.map((id) => Buffer.concat([u16(id), u8(2, 0x81, 2)])), u16(GRID), u8(2, 3, 0x84)];
  const ftyp = box('ftyp', Buffer.from('heic\0\0\0\0mif1heic', 'latin1'));
  const meta = (start: number) => {
    const offsets = payload.map(
      (_, i) => start + payload.slice(0, i).reduce((sum, each) => sum + each.length, 0),
    );
    const place = (id: number, inside: number, at: number, length: number) =>
      Buffer.concat([u16(id, inside, 0, 1), u32(at, length)]);
    return full(
      'meta',
      0,
      0,
      full('hdlr', 0, 0, u32(0), Buffer.from('pict', 'latin1'), Buffer.alloc(13)),
      full('pitm', 0, 0, u16(GRID)),
      full(
        'iinf',
        0,
        0,
        u16(6),
        ...ids.map((id) => infe(id, 'hvc1', true)),
        infe(GRID, 'grid'),
        infe(EXIF, 'Exif'),
      ),
      full('iref', 0, 0, box('dimg', u16(GRID, 4, ...ids)), box('cdsc', u16(EXIF, 1, GRID))),
      box('iprp', properties, full('ipma', 0, 0, u32(5), ...owned)),
      full(
        'iloc',
        1,
        0,
        u8(0x44, 0),
        u16(6),
        ...[...ids, EXIF].map((id, i) => place(id, 0, offsets[i] ?? 0, payload[i]?.length ?? 0)),
        place(GRID, 1, 0, grid.length),
      ),
      box('idat', grid),
    );
  };
  const start = ftyp.length + meta(0).length + 8;
  return Buffer.concat([ftyp, meta(start), box('mdat', ...payload)]);
}
