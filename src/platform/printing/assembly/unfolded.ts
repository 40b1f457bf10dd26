import { inflateSync } from 'node:zlib';
import type { PDFObject } from 'mupdf';
import { CannotJoin } from './bundle.js';

/**
 * What a stream says, as a copy: what MuPDF shows of its own memory is gone as soon as that memory grows.
 * @param most bytes @throws CannotJoin beyond them, and before MuPDF has made room for more than a gigabyte of them
 */
export function unfolded(stream: PDFObject, most: number): Uint8Array {
  if (!unfoldsWithin(stream, most)) throw new CannotJoin('too-slow');
  const said = stream.readStream().asUint8Array();
  if (said.length > most) throw new CannotJoin('too-slow');
  return said.slice();
}

/** Deflate, which makes a thousand bytes of one, is tried with a bound first; the others unfold to little. */
function unfoldsWithin(stream: PDFObject, most: number): boolean {
  let bytes: Uint8Array = stream.readRawStream().asUint8Array().slice();
  for (const filter of filtersOf(stream)) {
    if (!/^\/(FlateDecode|Fl)$/.test(filter)) return true;
    try {
      bytes = inflateSync(bytes, { maxOutputLength: most });
    } catch (error) {
      // What is damaged MuPDF reads as far as it can.
      return (error as NodeJS.ErrnoException).code !== 'ERR_BUFFER_TOO_LARGE';
    }
  }
  return true;
}

/** The names of a stream's filters, in the order in which they are taken off. */
export function filtersOf(stream: PDFObject): string[] {
  const filter = stream.get('Filter');
  if (!filter.isArray()) return filter.isNull() ? [] : [filter.toString()];
  return Array.from({ length: filter.length }, (_, i) => filter.get(i).toString());
}
