/** Why a key could not be had. The sentence for a person is made from the code, by whoever shows it. */
export type KeyProblemCode = 'missing' | 'unreadable' | 'malformed' | 'exists';

/** A key that is not there, cannot be read, is no key, or would overwrite another. Its message never holds the key. */
export class KeyProblem extends Error {
  override readonly name = 'KeyProblem';

  constructor(
    readonly code: KeyProblemCode,
    readonly file?: string,
  ) {
    super(file ? `key ${code}: ${file}` : `key ${code}`);
  }
}
