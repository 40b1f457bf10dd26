import type { PDFObject } from 'mupdf';
import { CannotJoin, type Also, type Exhibit, type ExhibitReport } from './bundle.js';
import type { Place } from './links.js';
import type { Bookmark } from './outline.js';

/** An exhibit that has its sheets. */
export type Joined = { exhibit: Exhibit; sheets: PDFObject[]; bookmarks: Bookmark[] };

/** What became of one exhibit. */
export type Outcome = { exhibit: Exhibit; set: Joined | CannotJoin };

export const joinedOf = (outcomes: readonly Outcome[]): Joined[] =>
  outcomes.flatMap(({ set }) => (set instanceof CannotJoin ? [] : [set]));

/** Its own number and title, then those of the exhibits that stand on its sheets. */
export const namesOf = (exhibit: Exhibit): readonly Also[] => [exhibit, ...(exhibit.also ?? [])];

/** Where each number stands. @param pageNumbers from 1, by the page's object */
export function placesOf(
  joined: readonly Joined[],
  pageNumbers: ReadonlyMap<number, number>,
): Map<string, Place> {
  return new Map(
    joined.flatMap(({ exhibit, sheets }) => {
      const sheet = sheets[0]!;
      const place = { sheet, firstPage: pageNumbers.get(sheet.asIndirect())!, pages: sheets.length };
      return namesOf(exhibit).map(({ number }) => [number, place] as const);
    }),
  );
}

export function reportOf(outcomes: readonly Outcome[], places: ReadonlyMap<string, Place>): ExhibitReport[] {
  return outcomes.flatMap(({ exhibit, set }) =>
    namesOf(exhibit).map(({ number }): ExhibitReport => {
      if (set instanceof CannotJoin)
        return { number, outcome: 'kept-beside', pages: 0, firstPage: null, reason: set.reason };
      const { pages, firstPage } = places.get(number)!;
      return { number, outcome: 'joined', pages, firstPage };
    }),
  );
}
