import type { PDFObject } from 'mupdf';
import { CannotJoin } from './bundle.js';
import { withoutMetadata } from './jpeg.js';
import { withoutBoxes } from './jpeg2000.js';
import { isOutOfMemory } from './memory.js';
import { filtersOf, unfolded } from './unfolded.js';

/** What a folded picture may unfold to before it is looked at. */
const MOST_BYTES = 100 * 1024 * 1024;

const CLEANED: Record<string, (picture: Uint8Array) => Uint8Array> = {
  '/DCTDecode': withoutMetadata,
  '/DCT': withoutMetadata,
  '/JPXDecode': withoutBoxes,
};

/**
 * Takes the metadata out of a picture within a PDF that brought its own: a JPEG or a JPEG 2000, as it stands or folded
 * by whatever its writer put around it. What is damaged is left as it is: MuPDF reads more of such than others do.
 */
export function cleanPicture(stream: PDFObject): void {
  const filters = filtersOf(stream);
  const last = filters.at(-1) ?? '';
  const clean = CLEANED[last];
  if (!clean) return;
  const picture = filters.length === 1 ? rawOf(stream) : within(stream, filters.length - 1);
  if (!picture) return;
  const parms = stream.get('DecodeParms');
  // Parameters that stand alone are those of the first filter.
  const own = parms.isArray() ? parms.get(filters.length - 1) : filters.length === 1 ? parms : null;
  stream.writeRawStream(clean(picture));
  stream.put('Filter', stream._doc.newName(last.slice(1)));
  if (own?.isDictionary()) stream.put('DecodeParms', own);
  else stream.delete('DecodeParms');
}

/** A copy: what MuPDF shows of its own memory is gone as soon as that memory grows. */
const rawOf = (stream: PDFObject): Uint8Array => stream.readRawStream().asUint8Array().slice();

/** What the outer filters hide: read as a stream that has these alone, and that nobody refers to. Null where it fails. */
function within(stream: PDFObject, outer: number): Uint8Array | null {
  const document = stream._doc;
  const parms = stream.get('DecodeParms');
  const carrier = document.addRawStream(rawOf(stream), {
    Filter: filtersOf(stream)
      .slice(0, outer)
      .map((name) => document.newName(name.slice(1))),
    ...(parms.isArray() ? { DecodeParms: Array.from({ length: outer }, (_, at) => parms.get(at)) } : {}),
  });
  try {
    return unfolded(carrier, MOST_BYTES);
  } catch (error) {
    if (isOutOfMemory(error) || error instanceof CannotJoin) throw error;
    return null;
  } finally {
    document.deleteObject(carrier);
  }
}
