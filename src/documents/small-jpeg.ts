import type { Sharp } from 'sharp';

/** Pixels along the longer side: enough for a screen. */
const LONGEST = 1600;

/** A picture that was turned upright, small, on white, and without place, time and device. */
export const smallJpeg = (picture: Sharp): Promise<Buffer> =>
  picture
    .resize(LONGEST, LONGEST, { fit: 'inside', withoutEnlargement: true })
    .flatten({ background: 'white' })
    .jpeg({ quality: 82 })
    .toBuffer();
