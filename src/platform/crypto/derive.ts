import { hkdfSync } from 'node:crypto';

/**
 * One 32-byte key for one purpose, made from a secret (HKDF-SHA256, RFC 5869, no salt: the secret is already random).
 * Two purposes never share a key, so that a leak of one says nothing about another.
 */
export function deriveKey(secret: Uint8Array, purpose: string): Buffer {
  return Buffer.from(hkdfSync('sha256', secret, '', `recours/1/${purpose}`, 32));
}
