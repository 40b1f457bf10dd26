import { inflateSync } from 'node:zlib';
import type { PDFObject } from 'mupdf';
import { withoutMetadata } from './jpeg.js';

/** What a folded picture may unfold to before it is looked at. */
const MOST_BYTES = 100 * 1024 * 1024;

/** Takes the metadata out of a JPEG within a PDF: one that stands as it is, or one that some writers fold once more. */
export function cleanPicture(stream: PDFObject): void {
  const filters = filtersOf(stream).join();
  if (filters === '/DCTDecode') {
    stream.writeRawStream(withoutMetadata(rawOf(stream)));
  } else if (filters === '/FlateDecode,/DCTDecode') {
    const jpeg = unfolded(rawOf(stream));
    if (!jpeg) return;
    stream.writeRawStream(withoutMetadata(jpeg));
    stream.put('Filter', stream._doc.newName('DCTDecode'));
    stream.delete('DecodeParms');
  }
}

/** A copy: what MuPDF shows of its own memory is gone as soon as that memory grows. */
const rawOf = (stream: PDFObject): Uint8Array => stream.readRawStream().asUint8Array().slice();

function filtersOf(stream: PDFObject): string[] {
  const filter = stream.get('Filter');
  if (!filter.isArray()) return [filter.toString()];
  return Array.from({ length: filter.length }, (_, i) => filter.get(i).toString());
}

/** Null where it is damaged: it is left as it is, MuPDF reads more of such than zlib. */
function unfolded(bytes: Uint8Array): Uint8Array | null {
  try {
    return inflateSync(bytes, { maxOutputLength: MOST_BYTES });
  } catch {
    return null;
  }
}
