import type { FieldSentences } from '../platform/errors.js';

/** A file of lists that cannot be loaded; nothing of its folder was. */
export class ListFileProblem extends Error {
  override readonly name = 'ListFileProblem';

  constructor(
    readonly file: string,
    /** The entry's code, or its place in the file, from 1, where it has none; null when it is the file itself. */
    readonly entry: string | null,
    /** By field; by `''` what is wrong with the file as a whole. */
    readonly fields: FieldSentences = {},
  ) {
    super(`${file} ${entry ?? ''}`);
  }
}
