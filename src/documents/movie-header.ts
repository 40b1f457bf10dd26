/** In bytes: four for the size of a box, four for its name. */
const LENGTH = 8;

/**
 * How long a film of Apple's or 3GPP's kind plays, in seconds, by its movie header wherever it stands (ISO/IEC
 * 14496-12, 4.2 and 8.2.2); null where none is found. Reads the boxes' heads and no more of the file than it must.
 */
export async function movieLength(bytes: AsyncIterable<Uint8Array>): Promise<number | null> {
  const film = new Film(bytes[Symbol.asyncIterator]());
  for (;;) {
    const head = await film.take(LENGTH);
    if (!head) return null;
    const type = head.toString('latin1', 4, 8);
    let size = head.readUInt32BE(0) - LENGTH;
    if (size === 1 - LENGTH) {
      const large = await film.take(8);
      if (!large) return null;
      size = Number(large.readBigUInt64BE(0)) - LENGTH - 8;
    }
    // The last box may say nothing of its size.
    if (size < 0) return null;
    if (type === 'moov') continue;
    if (type === 'mvhd') return secondsOf(await film.take(Math.min(size, 32)));
    if (!(await film.pass(size))) return null;
  }
}

/** The header's first byte says whether its times have four bytes or eight. */
function secondsOf(header: Buffer | null): number | null {
  if (!header || header.length < 32) return null;
  const isLong = header[0] === 1;
  const scale = header.readUInt32BE(isLong ? 20 : 12);
  const duration = isLong ? Number(header.readBigUInt64BE(24)) : header.readUInt32BE(16);
  const isUnknown = scale === 0 || duration === 0 || duration >= 0xffffffff;
  return isUnknown ? null : duration / scale;
}

/** A file as it is read from its beginning. */
class Film {
  private rest = Buffer.alloc(0);
  constructor(private readonly pieces: AsyncIterator<Uint8Array>) {}

  /** So many bytes, or null where the file ends before. */
  async take(count: number): Promise<Buffer | null> {
    while (this.rest.length < count) {
      const { value, done } = await this.pieces.next();
      if (done) return null;
      this.rest = Buffer.concat([this.rest, value]);
    }
    const taken = this.rest.subarray(0, count);
    this.rest = this.rest.subarray(count);
    return taken;
  }

  async pass(count: number): Promise<boolean> {
    for (let left = count; ;) {
      if (this.rest.length >= left) {
        this.rest = this.rest.subarray(left);
        return true;
      }
      left -= this.rest.length;
      const { value, done } = await this.pieces.next();
      if (done) return false;
      this.rest = Buffer.from(value);
    }
  }
}
