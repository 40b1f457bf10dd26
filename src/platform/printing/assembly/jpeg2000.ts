/** Boxes that tell of people and places: EXIF and XMP stand in the first two, and what a program adds in the others. */
const TELLING = new Set(['uuid', 'xml ', 'uinf', 'asoc', 'jumb']);

/** How a JP2 begins; a bare codestream has no boxes (ISO/IEC 15444-1, annex I). */
const SIGNATURE = Buffer.from('0000000c6a5020200d0a870a', 'hex');

/** A JPEG 2000 without its metadata, its picture untouched. What does not read as one comes back as it is. */
export function withoutBoxes(picture: Uint8Array): Uint8Array {
  const bytes = Buffer.from(picture.buffer, picture.byteOffset, picture.byteLength);
  if (!bytes.subarray(0, SIGNATURE.length).equals(SIGNATURE)) return picture;
  const kept: Buffer[] = [];
  for (let at = 0; at + 8 <= bytes.length;) {
    const told = bytes.readUInt32BE(at);
    const isLong = told === 1 && at + 16 <= bytes.length;
    const size = told === 0 ? bytes.length - at : isLong ? Number(bytes.readBigUInt64BE(at + 8)) : told;
    if (size < 8) return picture;
    const box = bytes.subarray(at, at + size);
    if (!TELLING.has(box.toString('latin1', 4, 8))) kept.push(box);
    at += size;
  }
  return Buffer.concat(kept);
}
