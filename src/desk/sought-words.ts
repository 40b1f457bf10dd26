import { Injectable } from '@nestjs/common';
import { deriveKey } from '../platform/crypto/derive.js';
import { MasterKey } from '../platform/crypto/master-key.js';
import { SealBroken, Vault } from '../platform/crypto/vault.js';

/** As long as anybody may type: how long the sealed words are tells nothing of them either. */
const LENGTH = 100;

/**
 * What somebody searched for, as an address may bear it: a browser keeps addresses for months, on a laptop that may be
 * seized, and what is searched for is a person or a place. Sealed to the session in which it was typed, it opens for
 * nobody after that.
 */
@Injectable()
export class SoughtWords {
  constructor(private readonly keys: MasterKey) {}

  seal(sessionId: string, words: string): string {
    return this.vault(sessionId).seal(words.padEnd(LENGTH), placeOf(sessionId));
  }

  /** Null when they were typed in another session, or by nobody. */
  open(sessionId: string, sealed: string): string | null {
    try {
      return this.vault(sessionId).open(sealed, placeOf(sessionId)).trim();
    } catch (thrown) {
      if (thrown instanceof SealBroken) return null;
      throw thrown;
    }
  }

  private vault(sessionId: string): Vault {
    return new Vault(deriveKey(this.keys.derive('sought'), sessionId));
  }
}

const placeOf = (sessionId: string): string => `session/sought/${sessionId}`;
