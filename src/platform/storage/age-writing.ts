import { newHeader } from './age-header.js';
import { CHUNK, sealChunk } from './age-chunks.js';

/**
 * The bytes of an age file, made as the plain bytes come in; holds one chunk, whatever the length.
 * Pulled by its reader, so a slow disk slows the source down. What breaks the source breaks this.
 * @param record whose file it is, by its id; null for what is no record's (a backup)
 */
export async function* sealAge(
  source: AsyncIterable<Uint8Array>,
  recipient: string,
  record: string | null,
): AsyncGenerator<Buffer, void, undefined> {
  const { header, payloadKey } = await newHeader(recipient, record);
  yield header;
  const pending = Buffer.allocUnsafe(CHUNK);
  let filled = 0;
  let index = 0;
  for await (const piece of source) {
    for (let at = 0; at < piece.length;) {
      // A full chunk waits until another byte is there: only then is it known not to be the last.
      if (filled === CHUNK) {
        yield sealChunk(payloadKey, index++, false, pending);
        filled = 0;
      }
      const taken = Math.min(CHUNK - filled, piece.length - at);
      pending.set(piece.subarray(at, at + taken), filled);
      filled += taken;
      at += taken;
    }
  }
  yield sealChunk(payloadKey, index, true, pending.subarray(0, filled));
}
