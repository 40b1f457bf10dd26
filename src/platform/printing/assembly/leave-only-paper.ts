import type { PDFDocument, PDFObject } from 'mupdf';
import { withoutMetadata } from './jpeg.js';

/**
 * What a copied object may carry besides what is seen: structure numbers that would point into the narrative's tags,
 * authors and places in metadata, an editor's private notes, and actions.
 */
const BESIDE_PAPER = [
  'StructParent',
  'StructParents',
  'Metadata',
  'PieceInfo',
  'LastModified',
  'OPI',
  'AA',
  'A',
  'JS',
  'OC',
];

/** Cleans every object of the document from number `first` on: those that were copied into it since. */
export function leaveOnlyPaper(document: PDFDocument, first: number): void {
  for (let number = first; number < document.countObjects(); number += 1) {
    const object = document.newIndirect(number);
    if (!object.isDictionary()) continue;
    for (const key of BESIDE_PAPER) object.delete(key);
    if (isJpeg(object)) object.writeRawStream(withoutMetadata(object.readRawStream().asUint8Array()));
  }
}

function isJpeg(object: PDFObject): boolean {
  if (!object.isStream()) return false;
  const filter = object.get('Filter');
  return (filter.isArray() && filter.length === 1 ? filter.get(0) : filter).toString() === '/DCTDecode';
}
