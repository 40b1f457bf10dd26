/** What decoders need: JFIF, colour profile, Adobe's colour transform. All else (EXIF, XMP, IPTC, comments) tells on people. */
const NEEDED = new Set([0xe0, 0xe2, 0xee]);

/**
 * A JPEG without its metadata, its picture untouched (ISO/IEC 10918-1, annex B: segments up to the first scan).
 * What does not read as a JPEG comes back as it is.
 */
export function withoutMetadata(jpeg: Uint8Array): Uint8Array {
  const bytes = Buffer.from(jpeg);
  const kept: Buffer[] = [bytes.subarray(0, 2)];
  let at = 2;
  while (at + 4 <= bytes.length && bytes[at] === 0xff) {
    const marker = bytes[at + 1] ?? 0;
    if (marker === 0xda) return Buffer.concat([...kept, bytes.subarray(at)]);
    const end = at + 2 + bytes.readUInt16BE(at + 2);
    const told = (marker >= 0xe0 && marker <= 0xef && !NEEDED.has(marker)) || marker === 0xfe;
    if (!told) kept.push(bytes.subarray(at, end));
    at = end;
  }
  return jpeg;
}
