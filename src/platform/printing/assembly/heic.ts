import type { Handle, Libheif, Plane, Problem } from 'libheif-js/libheif-wasm/libheif-bundle.js';
import { CannotJoin } from './bundle.js';

/** RGBA, from the top left, row by row. */
export type Pixels = { data: Uint8Array; width: number; height: number };

/** A telephone of today takes 48 million, for which the decoder asks 700 MB. */
const MOST_PIXELS = 60_000_000;

let libheif: Promise<Libheif> | undefined;

/** Not before it is asked for: most dossiers need none. */
const load = async (): Promise<Libheif> =>
  (await import('libheif-js/libheif-wasm/libheif-bundle.js')).default();

/**
 * The pictures of a HEIC, as iPhones take them: tiles put together, turned and mirrored as the file asks. What its EXIF
 * says of the orientation tells the same once more and is not to be followed (ISO/IEC 23008-12, annex A). Thumbnails
 * and depth are not among them. Throws CannotJoin.
 */
export async function picturesOfHeic(bytes: Uint8Array): Promise<Pixels[]> {
  const lib = await (libheif ??= load());
  try {
    const context = lib.heif_context_alloc();
    try {
      const { code } = lib.heif_context_read_from_memory(context, bytes);
      if (code !== lib.heif_error_code.heif_error_Ok) throw new CannotJoin('broken');
      const ids = told(lib.heif_js_context_get_list_of_top_level_image_IDs(context));
      if (ids.length === 0) throw new CannotJoin('empty');
      const pictures: Pixels[] = [];
      for (const id of ids)
        pictures.push(await decoded(lib, told(lib.heif_js_context_get_image_handle(context, id))));
      return pictures;
    } finally {
      lib.heif_context_free(context);
    }
  } catch (error) {
    if (error instanceof CannotJoin) throw error;
    // It crashed, or its memory ran out: the next picture gets a decoder of its own.
    libheif = undefined;
    throw new CannotJoin('broken', { cause: error });
  }
}

async function decoded(lib: Libheif, handle: Handle): Promise<Pixels> {
  try {
    const pixels = lib.heif_image_handle_get_width(handle) * lib.heif_image_handle_get_height(handle);
    if (pixels > MOST_PIXELS) throw new CannotJoin('too-slow');
    const { heif_colorspace_RGB: rgb } = lib.heif_colorspace;
    const { heif_chroma_interleaved_RGBA: rgba } = lib.heif_chroma;
    const { image, channels } = told(await lib.heif_js_decode_image2(handle, rgb, rgba));
    try {
      const plane = channels.find(({ id }) => id === lib.heif_channel.heif_channel_interleaved);
      if (!plane) throw new CannotJoin('broken');
      return withoutGaps(plane);
    } finally {
      lib.heif_image_release(image);
    }
  } finally {
    lib.heif_image_handle_release(handle);
  }
}

function told<T extends object>(answer: T | Problem): T {
  if ('code' in answer) throw new CannotJoin('broken', { cause: answer });
  return answer;
}

/** A row may be followed by bytes that belong to no pixel. */
function withoutGaps({ width, height, stride, data }: Plane): Pixels {
  const row = width * 4;
  const packed = new Uint8Array(row * height);
  for (let y = 0; y < height; y += 1) packed.set(data.subarray(y * stride, y * stride + row), y * row);
  return { data: packed, width, height };
}
