import type { Params } from '../platform/views/translate.js';

/** Why a command was not carried out: the sentence `cli.<key>` is all that the person is told. */
export class Refused extends Error {
  override readonly name = 'Refused';

  constructor(
    readonly key: string,
    readonly params: Params = {},
  ) {
    super(key);
  }
}
