import { UnsupportedFile } from '../platform/errors.js';
import { pictures } from '../platform/pictures.js';
import { trueType } from '../platform/storage/true-type.js';

/** What may be sent. */
export const LOGO_MEGABYTES = 1;
export const LOGO_LIMIT = LOGO_MEGABYTES * 1_000_000;
/** A picture of a few kilobytes can unfold into gigabytes. */
const PIXELS = 40_000_000;
/** 60 × 18 mm at 300 dots to the inch: what the letterhead shows, and no more. */
const WIDTH = 708;
const HEIGHT = 425;

export interface LogoPicture {
  readonly png: Buffer;
  readonly width: number;
  readonly height: number;
}

/**
 * The picture upright, small, and without place, device, author or whatever else it carried. PNG and JPEG by their
 * content, whatever they are called: an SVG is a program.
 * @throws UnsupportedFile with a sentence
 */
export async function logoPicture(sent: Buffer): Promise<LogoPicture> {
  const { media } = await trueType(sent.subarray(0, 4096), '');
  if (media !== 'image/png' && media !== 'image/jpeg')
    throw new UnsupportedFile({ key: 'settings.logo.notAPicture' }, { key: 'settings.logo.notAPictureWay' });
  const sharp = await pictures();
  try {
    const { data, info } = await sharp(sent, { limitInputPixels: PIXELS, failOn: 'error' })
      .autoOrient()
      .resize(WIDTH, HEIGHT, { fit: 'inside', withoutEnlargement: true })
      .toColourspace('srgb')
      .png({ compressionLevel: 9 })
      .toBuffer({ resolveWithObject: true });
    return { png: data, width: info.width, height: info.height };
  } catch {
    throw new UnsupportedFile({ key: 'settings.logo.broken' }, { key: 'settings.logo.notAPictureWay' });
  }
}
