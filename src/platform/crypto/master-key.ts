import { createHmac, randomBytes } from 'node:crypto';
import { closeSync, fstatSync, fsyncSync, openSync, readFileSync, unlinkSync, writeSync } from 'node:fs';
import { deriveKey } from './derive.js';
import { KeyProblem } from './key-problem.js';

const LINE = /^recours-key-1 ([A-Za-z0-9_-]{43})\r?\n?$/;

/** What a file's mode grants to whoever is neither its owner nor of its group. */
const EVERYBODY = 0o007;

/**
 * The one secret from which every other is made: whoever holds this file and the data folder reads everything,
 * whoever loses it has nothing but its backups. It is one line of text, so that it can be printed and typed in again.
 */
export class MasterKey {
  readonly database: Buffer;
  readonly vault: Buffer;
  readonly journal: Buffer;
  readonly drafts: Buffer;
  readonly index: Buffer;

  private constructor(private readonly secret: Buffer) {
    this.database = deriveKey(secret, 'database');
    this.vault = deriveKey(secret, 'vault');
    this.journal = deriveKey(secret, 'journal');
    this.drafts = deriveKey(secret, 'drafts');
    this.index = deriveKey(secret, 'index');
  }

  static generate(): MasterKey {
    return new MasterKey(randomBytes(32));
  }

  /** @throws KeyProblem `malformed` when the text is not the line of a key file. */
  static parse(text: string, file?: string): MasterKey {
    const encoded = LINE.exec(text)?.[1];
    const secret = Buffer.from(encoded ?? '', 'base64url');
    // 43 characters carry 258 bits: two spellings of one key would make a copied key look like another one.
    if (secret.length !== 32 || secret.toString('base64url') !== encoded)
      throw new KeyProblem('malformed', file);
    return new MasterKey(secret);
  }

  /**
   * Its group may read it: what systemd hands over through an access list shows as 0440.
   * @throws KeyProblem `missing`, `unreadable`, `malformed` or `exposed`.
   */
  static read(file: string): MasterKey {
    let text: string;
    let mode: number;
    try {
      const handle = openSync(file, 'r');
      try {
        ({ mode } = fstatSync(handle));
        text = readFileSync(handle, 'utf8');
      } finally {
        closeSync(handle);
      }
    } catch (error) {
      throw new KeyProblem(
        (error as NodeJS.ErrnoException).code === 'ENOENT' ? 'missing' : 'unreadable',
        file,
      );
    }
    const key = MasterKey.parse(text, file);
    // Windows has other rights, and shows every file as open to all.
    if (process.platform !== 'win32' && (mode & EVERYBODY) !== 0) throw new KeyProblem('exposed', file);
    return key;
  }

  /** Writes a new key file (0600) and waits for the disk. @throws KeyProblem `exists`: a key is never overwritten. */
  static write(file: string, key: MasterKey): void {
    let handle: number;
    try {
      handle = openSync(file, 'wx', 0o600);
    } catch (error) {
      if ((error as NodeJS.ErrnoException).code === 'EEXIST') throw new KeyProblem('exists', file);
      throw error;
    }
    try {
      writeSync(handle, key.text());
      fsyncSync(handle);
    } catch (error) {
      unlinkSync(file);
      throw error;
    } finally {
      closeSync(handle);
    }
  }

  /** The line of the key file: secret. */
  text(): string {
    return `recours-key-1 ${this.secret.toString('base64url')}\n`;
  }

  /** A key for a purpose that has no name above. */
  derive(purpose: string): Buffer {
    return deriveKey(this.secret, `more/${purpose}`);
  }

  /** Tells one key from another and reveals neither: kept in the database, so that a wrong key is seen at once. */
  get fingerprint(): string {
    return createHmac('sha256', deriveKey(this.secret, 'fingerprint')).update('recours').digest('base64url');
  }

  /** A key that is logged or printed by mistake says only which one it was. */
  toJSON(): string {
    return `MasterKey(${this.fingerprint.slice(0, 8)})`;
  }
}
