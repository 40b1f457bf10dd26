const SCAN = 0xda;
const END = 0xd9;

/**
 * A JPEG without its metadata, its picture untouched: what decoders need stays (JFIF, colour profile, Adobe's colour
 * transform), all else tells on people (EXIF, XMP, IPTC, comments), and so does what hangs behind the picture: a second
 * one, or the film of a moving photograph (ISO/IEC 10918-1, annex B). What does not read as a JPEG comes back as it is.
 */
export function withoutMetadata(jpeg: Uint8Array): Uint8Array {
  const bytes = Buffer.from(jpeg.buffer, jpeg.byteOffset, jpeg.byteLength);
  const kept: Buffer[] = [bytes.subarray(0, 2)];
  let scans = 0;
  for (let at = 2; at + 4 <= bytes.length && bytes[at] === 0xff;) {
    const marker = bytes[at + 1] ?? 0;
    if (marker === END) break;
    // A marker may be led in by any number of these.
    if (marker === 0xff) {
      at += 1;
      continue;
    }
    const segment = at + 2 + bytes.readUInt16BE(at + 2);
    const end = marker === SCAN ? endOfScan(bytes, segment) : segment;
    if (marker === SCAN) scans += 1;
    if (isNeeded(marker, bytes.subarray(at + 4, segment))) kept.push(bytes.subarray(at, end));
    at = end;
  }
  return scans > 0 ? Buffer.concat([...kept, Buffer.from([0xff, END])]) : jpeg;
}

function isNeeded(marker: number, body: Buffer): boolean {
  const says = (word: string) => body.toString('latin1', 0, word.length) === word;
  if (marker === 0xe0) return says('JFIF\0');
  if (marker === 0xe2) return says('ICC_PROFILE\0');
  if (marker === 0xee) return says('Adobe');
  return marker !== 0xfe && (marker < 0xe0 || marker > 0xef);
}

/** Within a scan, 0xff stands before a zero, or before the mark of a restart. */
function endOfScan(bytes: Buffer, from: number): number {
  for (let at = bytes.indexOf(0xff, from); at !== -1; at = bytes.indexOf(0xff, at + 1)) {
    const next = bytes[at + 1] ?? 0;
    if (next !== 0 && next !== 0xff && (next < 0xd0 || next > 0xd7)) return at;
  }
  return bytes.length;
}
