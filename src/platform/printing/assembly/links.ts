import type { PDFDocument, PDFObject } from 'mupdf';
import { PAPER_ORIGIN } from '../paper-page.js';

/** Where an exhibit stands in the whole; `firstPage` counts from 1. */
export type Place = { sheet: PDFObject; firstPage: number; pages: number };

/** A link of the narrative: what is written where it shows nothing, and the sheet that it leads to. */
export type Answer = { says: string; sheet: PDFObject | null };

/** What cannot be told: an exhibit that is kept beside has no page. */
const NONE: Answer = { says: '–', sheet: null };

/**
 * Tells where the narrative's links lead in the finished file: those within the text (`#facts`) and those to our
 * invalid host, which mean an exhibit's first sheet (`/exhibit/4-1`) or how many it has (`/count/4-1`). Null for a
 * link to the world outside.
 */
export function linkAnswers(
  document: PDFDocument,
  pageNumbers: ReadonlyMap<number, number>,
  places: ReadonlyMap<string, Place>,
): (link: PDFObject) => Answer | null {
  const named = document.getTrailer().get('Root', 'Dests');
  return (link) => {
    const address = link.get('A', 'URI');
    if (!address.isNull()) return inPaper(address.asString(), places);
    const aim = link.get('Dest');
    if (aim.isNull()) return null;
    const place = aim.isArray() || named.isNull() ? aim : named.get(aim);
    // MuPDF's null cannot be asked for anything.
    const sheet = place.isArray() ? place.get(0) : place;
    const page = pageNumbers.get(sheet.asIndirect());
    return page === undefined ? NONE : { says: String(page), sheet };
  };
}

function inPaper(address: string, places: ReadonlyMap<string, Place>): Answer | null {
  if (!address.startsWith(PAPER_ORIGIN)) return null;
  const [what, number = ''] = address.slice(PAPER_ORIGIN.length + 1).split('/');
  const place = places.get(number);
  if (!place) return NONE;
  if (what === 'exhibit') return { says: String(place.firstPage), sheet: place.sheet };
  return what === 'count' ? { says: String(place.pages), sheet: place.sheet } : NONE;
}
