import { generateX25519Identity, identityToRecipient } from 'age-encryption';
import { deriveKey } from './derive.js';
import { KeyProblem } from './key-problem.js';
import { Vault } from './vault.js';

const IDENTITY = /^AGE-SECRET-KEY-1[02-9AC-HJ-NP-Z]{58}$/;

/**
 * A case's own key, an age identity: its files are sealed to its recipient, its titles, file names and reasons by
 * its `sealing` vault. Erasing the identity erases all of them, in every copy and backup made without it.
 */
export class CaseKey {
  readonly sealing: Vault;

  private constructor(
    /** `AGE-SECRET-KEY-1…`: secret; kept only sealed by the vault. */
    readonly identity: string,
    /** `age1…`: may be known. */
    readonly recipient: string,
  ) {
    this.sealing = new Vault(deriveKey(Buffer.from(identity), 'case/sealing'));
  }

  static async generate(): Promise<CaseKey> {
    return CaseKey.fromIdentity(await generateX25519Identity());
  }

  /** @throws KeyProblem `malformed` when it is no age X25519 identity. */
  static async fromIdentity(identity: string): Promise<CaseKey> {
    if (!IDENTITY.test(identity)) throw new KeyProblem('malformed');
    try {
      return new CaseKey(identity, await identityToRecipient(identity));
    } catch {
      throw new KeyProblem('malformed');
    }
  }

  toJSON(): string {
    return `CaseKey(${this.recipient})`;
  }
}
