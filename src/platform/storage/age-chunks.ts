import { createCipheriv, createDecipheriv } from 'node:crypto';
import { BlobBroken } from './blob-problem.js';

// The payload of an age file: 64 KiB chunks, each sealed by ChaCha20-Poly1305 under a nonce that counts them and
// tells the last one (the STREAM construction), so that none can be dropped, repeated, moved or cut off unseen.

export const CHUNK = 64 * 1024;
export const TAG = 16;
export const SEALED_CHUNK = CHUNK + TAG;

export function sealChunk(key: Buffer, index: number, last: boolean, plain: Uint8Array): Buffer {
  const cipher = createCipheriv('chacha20-poly1305', key, chunkNonce(index, last), { authTagLength: TAG });
  const body = cipher.update(plain);
  cipher.final();
  return Buffer.concat([body, cipher.getAuthTag()]);
}

/** @throws BlobBroken `altered` */
export function openChunk(key: Buffer, index: number, last: boolean, sealed: Uint8Array): Buffer {
  const decipher = createDecipheriv('chacha20-poly1305', key, chunkNonce(index, last), {
    authTagLength: TAG,
  });
  decipher.setAuthTag(sealed.subarray(-TAG));
  const plain = decipher.update(sealed.subarray(0, -TAG));
  try {
    decipher.final();
  } catch {
    throw new BlobBroken('altered');
  }
  return plain;
}

/**
 * How many chunks and how many plain bytes a payload of so many bytes holds.
 * @throws BlobBroken `altered` when no payload has that length: only an empty file may end with an empty chunk.
 */
export function payloadShape(sealedBytes: number): { chunks: number; bytes: number } {
  const chunks = Math.ceil(sealedBytes / SEALED_CHUNK);
  const lastChunk = sealedBytes - (chunks - 1) * SEALED_CHUNK;
  if (chunks < 1 || lastChunk < TAG || (lastChunk === TAG && chunks > 1)) throw new BlobBroken('altered');
  return { chunks, bytes: sealedBytes - chunks * TAG };
}

/** Eleven bytes that count the chunks, one that marks the last. */
function chunkNonce(index: number, last: boolean): Buffer {
  const nonce = Buffer.alloc(12);
  nonce.writeUIntBE(index, 5, 6);
  nonce[11] = last ? 1 : 0;
  return nonce;
}
