import { TooLarge } from '../platform/storage/blob-problem.js';

/** Counts what comes in, file after file of one sending. */
export class Tally {
  private came = 0;

  /** @param limit plain bytes of all together; null for none */
  constructor(private readonly limit: number | null) {}

  /** The pieces as they come. @throws TooLarge in their midst */
  async *through(pieces: AsyncIterable<Uint8Array>): AsyncGenerator<Uint8Array> {
    for await (const piece of pieces) {
      this.came += piece.length;
      if (this.limit !== null && this.came > this.limit) throw new TooLarge(this.limit);
      yield piece;
    }
  }
}
