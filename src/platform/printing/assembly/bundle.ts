/**
 * A narrative and the exhibits that go behind it, in their order. All of it crosses into a worker: plain values only.
 *
 * In the narrative a link to our invalid host means an exhibit: `http://paper.invalid/exhibit/4-1` its first sheet,
 * `http://paper.invalid/count/4-1` as well, and how many it has. Both lead there in the finished file. Where such a
 * link, or one within the text (`#facts`), shows nothing but a no-break space, its number is written at its right end;
 * of an exhibit that is not in the bundle, or is kept beside, a dash, and the link is taken away.
 */
export type Bundle = {
  /** The printed text: a tagged PDF whose tags and bookmarks stay as they are. */
  narrative: Uint8Array;
  exhibits: readonly Exhibit[];
  /** Sheets of the narrative, counted from 1, that go behind the exhibits: an annex. Its bookmark is the last. */
  closing?: SheetRange;
  /** Top left of every sheet, e.g. `HRO-7KQ4X — {page} / {pages}`: the two marks count the sheets of the whole. */
  runningHeader?: string;
  /** BCP 47. */
  language: string;
  /** Shown in the reader's title bar, so never with a name in it. */
  title: string;
  createdAt: Date;
};

/** Sheets of the narrative, counted from 1. */
export type SheetRange = { firstPage: number; pages: number };

export type Exhibit = {
  /** `3`, `4-1`. */
  number: string;
  /** Top right of each of its sheets, e.g. `Pièce n° 3 — p. {page}/{pages}`: the two marks count within the exhibit. */
  stamp: string;
  /** Its bookmark, whole: `Pièce n° 3 — Certificat médical`. */
  title: string;
  content: ExhibitContent;
  /** Exhibits that stand on the same sheets: a translation beside its testimony, the second photograph of a sheet. */
  also?: readonly Also[];
};

/** It has a bookmark and a line in the report of its own, and can be linked to; the stamp is the first one's. */
export type Also = Pick<Exhibit, 'number' | 'title'>;

export type ExhibitContent =
  /** `asPictures`: its pages become pictures, so that nothing lies readable beneath what somebody covered. */
  | { kind: 'pdf'; bytes: Uint8Array; asPictures?: boolean }
  | { kind: 'image'; bytes: Uint8Array }
  /** Sheets of the narrative itself (a testimony set as text); they are moved to their place. */
  | ({ kind: 'in-narrative' } & SheetRange)
  /** Known not to be joinable. */
  | { kind: 'beside'; reason: KeptBeside };

/**
 * `unsupported`: a kind of image that cannot be read here, or a PDF portfolio, the content of which is not its pages.
 * `too-slow`: it asked for more time or memory than one exhibit gets.
 */
export type KeptBeside = 'broken' | 'encrypted' | 'empty' | 'unsupported' | 'too-slow';

/**
 * One for each exhibit, in their order, each followed by those that stand on its sheets. `firstPage` counts from 1 over
 * the whole. What could not be joined has no pages and is kept beside, with why.
 */
export type ExhibitReport =
  | { number: string; outcome: 'joined'; pages: number; firstPage: number }
  | { number: string; outcome: 'kept-beside'; pages: 0; firstPage: null; reason: KeptBeside };

export type Assembled = { pdf: Uint8Array; pages: number; report: ExhibitReport[] };

/** One exhibit must be left out, and all begun anew without it, in memory of its own. */
export class BeginWithout extends Error {
  constructor(
    readonly number: string,
    readonly reason: KeptBeside,
    options?: ErrorOptions,
  ) {
    super(`Not with an exhibit that is ${reason}`, options);
    this.name = 'BeginWithout';
  }
}

/** One exhibit cannot be joined; the others can. */
export class CannotJoin extends Error {
  constructor(
    readonly reason: KeptBeside,
    options?: ErrorOptions,
  ) {
    super(`An exhibit is ${reason}`, options);
    this.name = 'CannotJoin';
  }
}
