import type { Size } from './sheet.js';

/** As a cut is told to sharp, from the top left. */
export type Cut = { left: number; top: number; width: number; height: number };

/** A telephone's screen is at most two and a half times as high as wide; what is higher was scrolled. */
const SCROLLED = 3;
/** Of a part's height to its width: it fills its sheet. */
const PART = 1.5;
/** A line that a cut goes through stands whole on the next sheet. */
const OVERLAP = 0.06;
const MOST_PARTS = 40;

/** Where a conversation kept as one long strip is cut, which would be a thread on a single sheet; else null. */
export function partsOf({ width, height }: Size): Cut[] | null {
  if (height <= width * SCROLLED) return null;
  const step = Math.max(Math.ceil(width * (PART - OVERLAP)), Math.ceil(height / MOST_PARTS));
  const overlap = Math.ceil(width * OVERLAP);
  const parts: Cut[] = [];
  for (let top = 0; top < height && (top === 0 || height - top > overlap); top += step)
    parts.push({ left: 0, top, width, height: Math.min(step + overlap, height - top) });
  return parts;
}
