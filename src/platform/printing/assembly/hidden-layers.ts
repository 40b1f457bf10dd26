import type { PDFDocument } from 'mupdf';

/**
 * Whether something in a file may be hidden by its layers. They are switched for a whole document, some of them only
 * when it is printed or by a rule about others (ISO 32000-1, 8.11); copied out of it, all of them would show.
 */
export function hidesLayers(source: PDFDocument): boolean {
  const layers = source.getTrailer().get('Root', 'OCProperties', 'D');
  if (!layers.isDictionary()) return false;
  return (
    layers.get('BaseState').toString() === '/OFF' ||
    layers.get('OFF').length > 0 ||
    layers.get('AS').length > 0 ||
    hasRules(source)
  );
}

function hasRules(source: PDFDocument): boolean {
  for (let number = 1; number < source.countObjects(); number += 1) {
    const object = source.newIndirect(number);
    if (object.isDictionary() && object.get('Type').toString() === '/OCMD') return true;
  }
  return false;
}
