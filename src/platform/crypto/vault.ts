import { createCipheriv, createDecipheriv, createHmac, randomBytes } from 'node:crypto';
import { FOLDING, fold, wordsOf } from '../folding.js';
import { deriveKey } from './derive.js';

const NONCE = 12;
const TAG = 16;
/** In front of what `index` gives today; what was made by another folding has another number, and equals nothing. */
export const INDEXED = `${FOLDING}.`;
const SEALED = /^v([1-9][0-9]{0,4})\.([A-Za-z0-9_-]+)$/;

/** A sealed text that was altered, moved to another place, or made with another key. */
export class SealBroken extends Error {
  override readonly name = 'SealBroken';

  constructor(readonly place: string) {
    super(`cannot open what is sealed at ${place}`);
  }
}

/**
 * Seals short texts (a name, a title, a reason) one by one. Each is bound to its place, `table/column/row`:
 * a sealed name copied onto another person's row does not open, it breaks. A place must never hold a secret,
 * for it stands in error messages.
 */
export class Vault {
  private readonly sealing: Buffer;
  private readonly indexing: Buffer;

  /** @param key 32 bytes. @param version which key this is; written in front of all that it seals. */
  constructor(
    key: Buffer,
    readonly version = 1,
  ) {
    if (key.length !== 32) throw new RangeError('a vault key has 32 bytes');
    this.sealing = deriveKey(key, 'vault/seal');
    this.indexing = deriveKey(key, 'vault/index');
  }

  /** `v<version>.<base64url of nonce, ciphertext, tag>`. Lone surrogates come back as U+FFFD, as UTF-8 demands. */
  seal(plain: string, place: string): string {
    // A random nonce is safe for 2^32 texts under one key (NIST SP 800-38D, 8.3): far beyond what an office writes.
    const nonce = randomBytes(NONCE);
    const cipher = createCipheriv('aes-256-gcm', this.sealing, nonce).setAAD(this.bound(place));
    const body = Buffer.concat([nonce, cipher.update(plain, 'utf8'), cipher.final(), cipher.getAuthTag()]);
    return `v${this.version}.${body.toString('base64url')}`;
  }

  /** @throws SealBroken */
  open(sealed: string, place: string): string {
    const [, version, encoded] = SEALED.exec(sealed) ?? [];
    const body = Buffer.from(encoded ?? '', 'base64url');
    if (Number(version) !== this.version || body.length < NONCE + TAG) throw new SealBroken(place);
    const decipher = createDecipheriv('aes-256-gcm', this.sealing, body.subarray(0, NONCE), {
      authTagLength: TAG,
    })
      .setAAD(this.bound(place))
      .setAuthTag(body.subarray(-TAG));
    try {
      return Buffer.concat([decipher.update(body.subarray(NONCE, -TAG)), decipher.final()]).toString('utf8');
    } catch {
      throw new SealBroken(place);
    }
  }

  /**
   * The same for two texts of one column that hold the same words in whatever order, as `fold` takes them for the same,
   * and nothing without the key: "HAÏLÉ, Selam" and "Selam Haile", not "SelamHaile". What has no word is itself. The
   * folding's number stands in front, so that a row says by which it was made.
   *
   * Here the place is the column alone (`person/name`): with the row in it nothing would ever equal.
   */
  index(plain: string, place: string): string {
    const words = wordsOf(plain).toSorted().join(' ') || fold(plain);
    return INDEXED + createHmac('sha256', this.indexing).update(`${place}\0${words}`).digest('base64url');
  }

  private bound(place: string): Buffer {
    return Buffer.from(`recours/v${this.version}/${place}`);
  }
}

/** Which key's version a sealed text asks for, or null when it is no sealed text. */
export function sealedVersion(sealed: string): number | null {
  const version = SEALED.exec(sealed)?.[1];
  return version ? Number(version) : null;
}
