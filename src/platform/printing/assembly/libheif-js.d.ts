/** What is used of libheif-js. Its own `HeifDecoder` writes to the log and lets a crash escape: it is left alone. */
declare module 'libheif-js/libheif-wasm/libheif-bundle.js' {
  type Kind<T extends string> = { readonly __kind: T };
  type Context = Kind<'context'>;
  type Handle = Kind<'handle'>;
  /** Stands in the place of an answer. */
  type Problem = { code: Kind<'error code'>; message: string };
  type Plane = { id: unknown; width: number; height: number; stride: number; data: Uint8Array };

  export interface Libheif {
    heif_error_code: { heif_error_Ok: Problem['code'] };
    heif_colorspace: { heif_colorspace_RGB: Kind<'colorspace'> };
    heif_chroma: { heif_chroma_interleaved_RGBA: Kind<'chroma'> };
    heif_channel: { heif_channel_interleaved: unknown };
    heif_context_alloc(): Context;
    heif_context_free(context: Context): void;
    heif_context_read_from_memory(context: Context, bytes: Uint8Array): Problem;
    heif_js_context_get_list_of_top_level_image_IDs(context: Context): number[] | Problem;
    heif_js_context_get_image_handle(context: Context, id: number): Handle | Problem;
    heif_image_handle_get_width(handle: Handle): number;
    heif_image_handle_get_height(handle: Handle): number;
    heif_image_handle_release(handle: Handle): void;
    heif_js_decode_image2(
      handle: Handle,
      colorspace: Kind<'colorspace'>,
      chroma: Kind<'chroma'>,
    ): Promise<{ image: Kind<'image'>; channels: Plane[] } | Problem>;
    heif_image_release(image: Kind<'image'>): void;
  }
  /** A decoder with a WebAssembly memory of its own. */
  export default function load(): Libheif;
}
