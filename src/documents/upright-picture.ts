import { once } from 'node:events';
import { Worker } from 'node:worker_threads';
import { Unmet } from '../platform/errors.js';
import { pictures } from '../platform/pictures.js';
import { isOtherPicture } from './document.rules.js';
import type { Given } from './picture.worker.js';
import { smallJpeg } from './small-jpeg.js';

/** A picture of a few kilobytes can unfold into gigabytes. */
const PIXELS = 100_000_000;
/** Of a machine that does nothing else: a telephone's photograph takes a tenth of one, the largest some three. */
const SECONDS = 20;

/**
 * The picture as its camera was held, small, and without place, time and device: all in memory. To be asked for in one
 * of the turns of pictures.
 * @param alone whether a file that holds more than one is none: the others would be lost
 * @throws Unmet with a sentence when the bytes are no picture that can be read
 */
export async function uprightPicture(original: Buffer, media: string, alone = false): Promise<Buffer> {
  try {
    return await (isOtherPicture(media) ? inThread({ bytes: original, alone }) : bySharp(original));
  } catch {
    throw new Unmet([], { key: 'documents.noPicture' }, { key: 'documents.noPictureWay' });
  }
}

async function bySharp(original: Buffer): Promise<Buffer> {
  const sharp = await pictures();
  const picture = sharp(original, { limitInputPixels: PIXELS, failOn: 'error' });
  return smallJpeg(picture.timeout({ seconds: SECONDS }).autoOrient());
}

const THREAD = new URL('./picture.worker.js', import.meta.url);

/** Decoders that hold the loop for a second, and that a bad file may keep for ever. */
async function inThread(given: Given): Promise<Buffer> {
  const worker = new Worker(THREAD, { workerData: given });
  const late = setTimeout(() => void worker.terminate(), SECONDS * 1000);
  try {
    const answer = once(worker, 'message') as Promise<[Uint8Array | null]>;
    const ended = once(worker, 'exit').then((): [null] => [null]);
    const [jpeg] = await Promise.race([answer, ended]);
    if (jpeg === null) throw new Error('There is no picture in it.');
    return Buffer.from(jpeg);
  } finally {
    clearTimeout(late);
    await worker.terminate();
  }
}
