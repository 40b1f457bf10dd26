/**
 * Why a key could not be had. The sentence for a person is made from the code, by whoever shows it. `exposed`: every
 * account of the machine may read its file, or write it.
 */
export type KeyProblemCode = 'missing' | 'unreadable' | 'exposed' | 'malformed' | 'exists';

/** A key that is not there, cannot be read, can be read by anybody, is no key, or would overwrite another. Its message never holds the key. */
export class KeyProblem extends Error {
  override readonly name = 'KeyProblem';

  constructor(
    readonly code: KeyProblemCode,
    readonly file?: string,
  ) {
    super(file ? `key ${code}: ${file}` : `key ${code}`);
  }
}
