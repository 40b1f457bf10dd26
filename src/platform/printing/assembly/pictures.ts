import { Image } from 'mupdf';
import sharp, { type Metadata, type Sharp } from 'sharp';
import { CannotJoin } from './bundle.js';
import { picturesOfHeic } from './heic.js';
import type { Size } from './sheet.js';

/** A picture that can be opened again and again, upright as the camera meant it. */
export type Picture = { size: Size; open: () => Sharp };

/** More than any telephone takes; a few kilobytes can ask for far more. */
const MOST_PIXELS = 250_000_000;
/** Decoded at once in WebAssembly's memory, which has narrower bounds. */
const MOST_PIXELS_AT_ONCE = 60_000_000;

/** SVG and PDF are not among them: they are programs rather than pictures, and may ask for other files. */
const FORMATS = new Set(['jpeg', 'png', 'webp', 'gif', 'tiff', 'heif']);

// A photograph with a blemish is joined, one of which a part is missing is not: who looks at it could not tell.
const OPTIONS = { failOn: 'error', limitInputPixels: MOST_PIXELS } as const;

/** What is in the file, in its order: every page of a TIFF, of an animation the first picture. Throws CannotJoin. */
export async function picturesIn(bytes: Uint8Array): Promise<Picture[]> {
  try {
    const told = await sharp(bytes, OPTIONS).metadata().catch(unknownKind);
    if (told === null) return [await otherPicture(bytes)];
    if (!FORMATS.has(told.format)) throw new CannotJoin('unsupported');
    if (told.compression === 'hevc') return (await picturesOfHeic(bytes)).map(ofPixels);
    const pages = told.format === 'tiff' ? (told.pages ?? 1) : 1;
    const found: Picture[] = [];
    // One by one: a TIFF of a thousand pages would fill the threads in which the service opens its files.
    for (let page = 0; page < pages; page += 1) found.push(await pageOf(bytes, page));
    return found;
  } catch (error) {
    throw asFault(error);
  }
}

/** Why a picture could not be read, in the assembly's words. */
export function asFault(error: unknown): unknown {
  if (error instanceof CannotJoin || !(error instanceof Error)) return error;
  if (/pixel limit|too large|too many|dimension/i.test(error.message))
    return new CannotJoin('too-slow', { cause: error });
  const unknown = /unsupported image format|not been built in|No decoding plugin|not supported/i.test(
    error.message,
  );
  return new CannotJoin(unknown ? 'unsupported' : 'broken', { cause: error });
}

async function pageOf(bytes: Uint8Array, page: number): Promise<Picture> {
  const open = () => sharp(bytes, { ...OPTIONS, page }).autoOrient();
  const { autoOrient: size } = await open().metadata();
  return { size, open };
}

function ofPixels({ data, width, height }: { data: Uint8Array; width: number; height: number }): Picture {
  const raw = { width, height, channels: 4 } as const;
  return { size: { width, height }, open: () => sharp(data, { raw }) };
}

/** Bitmaps and JPEG 2000, which MuPDF knows. */
async function otherPicture(bytes: Uint8Array): Promise<Picture> {
  const image = readable(bytes);
  try {
    const size = { width: image.getWidth(), height: image.getHeight() };
    if (size.width * size.height > MOST_PIXELS_AT_ONCE) throw new CannotJoin('too-slow');
    const png = image.toPixmap().asPNG();
    return { size, open: () => sharp(png) };
  } finally {
    image.destroy();
  }
}

function readable(bytes: Uint8Array): Image {
  try {
    return new Image(bytes);
  } catch (error) {
    throw new CannotJoin('unsupported', { cause: error });
  }
}

function unknownKind(error: unknown): Metadata | null {
  if (error instanceof Error && /unsupported image format/i.test(error.message)) return null;
  throw error;
}
