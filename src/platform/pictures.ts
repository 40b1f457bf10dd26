import { Turns } from './turns.js';

/**
 * Pictures are decoded in Node's few threads, which also open files and check passwords, and a file of some bytes may
 * unfold to a hundred million pixels, four bytes each: so two at once in this process, and whoever asks for eight waits
 * for her own. What reads a picture takes its turn here, by the id of who asked.
 */
export const pictureTurns = new Turns(2);

/** Prints stand in line together as one person does: there is one at a time. */
export const PRINTS = 'prints';

/**
 * The library that reads and sets pictures anew. It comes with the first picture, for a service at rest need not hold
 * it; what was decoded must not stay in memory for the next request, nor may one picture take every core.
 */
export async function pictures(): Promise<typeof import('sharp').default> {
  const { default: sharp } = await import('sharp');
  sharp.cache(false);
  sharp.concurrency(1);
  return sharp;
}
