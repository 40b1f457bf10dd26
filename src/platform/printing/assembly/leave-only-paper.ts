import type { PDFDocument, PDFObject } from 'mupdf';
import { cleanPicture } from './clean-picture.js';

/**
 * What a copied object may carry besides what is seen: structure numbers that would point into the narrative's tags,
 * authors and places in metadata, an editor's private notes.
 */
const BESIDE_PAPER = ['StructParent', 'StructParents', 'Metadata', 'PieceInfo', 'LastModified', 'OPI'];

/**
 * These go by what they are, not by their name alone: a font, a picture or a graphics state may well be called `A` in
 * the resources of a page.
 */
const BY_VALUE: Record<string, (value: PDFObject) => boolean> = {
  A: isAction,
  AA: (value) => entriesOf(value).some(isAction),
  JS: (value) => value.isString() || (value.isStream() && value.get('Subtype').isNull()),
  OC: (value) => value.isDictionary() && /^\/OC(G|MD)$/.test(value.get('Type').toString()),
};

/** Cleans every object of the document from number `first` on: those that were copied into it since. */
export function leaveOnlyPaper(document: PDFDocument, first: number): void {
  for (let number = first; number < document.countObjects(); number += 1) {
    const object = document.newIndirect(number);
    if (!object.isDictionary()) continue;
    for (const key of BESIDE_PAPER) object.delete(key);
    for (const [key, tells] of Object.entries(BY_VALUE)) if (tells(object.get(key))) object.delete(key);
    if (object.isStream()) cleanPicture(object);
  }
}

function isAction(value: PDFObject): boolean {
  return value.isDictionary() && value.get('S').isName();
}

function entriesOf(value: PDFObject): PDFObject[] {
  const entries: PDFObject[] = [];
  if (value.isDictionary()) value.forEach((entry) => entries.push(entry));
  return entries;
}
