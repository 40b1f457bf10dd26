import { Unmet } from '../platform/errors.js';
import { pictures } from '../platform/pictures.js';

/** Pixels along the longer side: enough for a screen. */
const LONGEST = 1600;
/** A picture of a few kilobytes can unfold into gigabytes. */
const PIXELS = 100_000_000;
/** Of a machine that does nothing else: a telephone's photograph takes a tenth of one, the largest some three. */
const SECONDS = 20;

/**
 * The picture as its camera was held, small, and without place, time and device: all in memory. To be asked for in one
 * of the turns of pictures.
 * @throws Unmet with a sentence when the bytes are no picture that can be read
 */
export async function uprightPicture(original: Buffer): Promise<Buffer> {
  const sharp = await pictures();
  try {
    return await sharp(original, { limitInputPixels: PIXELS, failOn: 'error' })
      .timeout({ seconds: SECONDS })
      .autoOrient()
      .resize(LONGEST, LONGEST, { fit: 'inside', withoutEnlargement: true })
      .flatten({ background: 'white' })
      .jpeg({ quality: 82 })
      .toBuffer();
  } catch {
    throw new Unmet([], { key: 'documents.noPicture' }, { key: 'documents.noPictureWay' });
  }
}
