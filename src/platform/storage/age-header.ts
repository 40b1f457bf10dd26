import { hkdfSync, randomBytes } from 'node:crypto';
import { Decrypter, Encrypter, Stanza } from 'age-encryption';
import { BlobBroken } from './blob-problem.js';

// The age format, version 1 (age-encryption.org/v1): a text header that wraps a file key for each recipient and is
// closed by a MAC, then a nonce of 16 bytes, then the payload. The library makes and reads the header; the payload
// is ours (age-chunks.ts), because the library's JavaScript cipher is slow and cannot start in the middle.

const NONCE = 16;
/** No header that we meet is longer: one recipient takes 200 bytes, a post-quantum one 2 KiB. */
export const HEADER_LIMIT = 64 * 1024;

/**
 * A stanza of our own that names the record whose file this is: `-> recours-record <id>`. It wraps nothing and other
 * readers skip it, but the header's MAC covers it: whoever exchanges two files of one case cannot exchange their names.
 */
const RECORD = 'recours-record';

/**
 * A new header with its nonce, and the key of the payload that must follow.
 * @param recipient `age1…` @param record id without blanks; null for what is no record's file (a backup)
 */
export async function newHeader(
  recipient: string,
  record: string | null,
): Promise<{ header: Buffer; payloadKey: Buffer }> {
  let fileKey: Buffer | undefined;
  const encrypter = new Encrypter();
  encrypter.addRecipient(recipient);
  // A second recipient that wraps nothing: the library shows it the file key, which it tells no other way.
  encrypter.addRecipient({
    wrapFileKey(key) {
      fileKey = Buffer.from(key);
      return record === null ? [] : [new Stanza([RECORD, record], new Uint8Array())];
    },
  });
  const empty = Buffer.from(await encrypter.encrypt(new Uint8Array()));
  if (!fileKey) throw new Error('age-encryption did not ask every recipient to wrap the file key');
  const end = headerEnd(empty);
  if (end === null) throw new Error('age-encryption made no header');
  const nonce = randomBytes(NONCE);
  return { header: Buffer.concat([empty.subarray(0, end), nonce]), payloadKey: keyOf(fileKey, nonce) };
}

/**
 * The payload's key, where the payload begins, and the record that the header names (null in older files).
 * @param start the first bytes of the file, HEADER_LIMIT of them or the whole file
 * @throws BlobBroken `altered` or `foreign`
 */
export async function readHeader(
  start: Buffer,
  identities: string[],
): Promise<{ payloadAt: number; payloadKey: Buffer; record: string | null }> {
  const end = headerEnd(start);
  if (end === null || start.length < end + NONCE) throw new BlobBroken('altered');
  let record: string | null = null;
  const decrypter = new Decrypter();
  // It opens nothing: the library shows it every stanza, and believes none before it has seen the MAC.
  decrypter.addIdentity({
    unwrapFileKey(stanzas) {
      record = stanzas.find(({ args }) => args[0] === RECORD)?.args[1] ?? null;
      return null;
    },
  });
  for (const identity of identities) decrypter.addIdentity(identity);
  try {
    const fileKey = await decrypter.decryptHeader(new Uint8Array(start.subarray(0, end)));
    const payloadKey = keyOf(fileKey, start.subarray(end, end + NONCE));
    return { payloadAt: end + NONCE, payloadKey, record };
  } catch (error) {
    // The library has no typed errors; were this sentence to change, a test here fails.
    const foreign = error instanceof Error && error.message.startsWith('no identity matched');
    throw new BlobBroken(foreign ? 'foreign' : 'altered');
  }
}

/** Where the header ends (its MAC line is the first that begins with three dashes), or null. */
function headerEnd(start: Buffer): number | null {
  const macLine = start.indexOf('\n--- ');
  const end = macLine < 0 ? -1 : start.indexOf('\n', macLine + 1);
  return end < 0 ? null : end + 1;
}

function keyOf(fileKey: Uint8Array, nonce: Uint8Array): Buffer {
  return Buffer.from(hkdfSync('sha256', fileKey, nonce, 'payload', 32));
}
