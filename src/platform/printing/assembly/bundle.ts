/** A narrative and the exhibits that go behind it, in their order. All of it crosses into a worker: plain values only. */
export type Bundle = {
  /** The printed text: a tagged PDF whose tags, bookmarks and links stay as they are. */
  narrative: Uint8Array;
  exhibits: readonly Exhibit[];
  /** Top left of every sheet, e.g. `HRO-7KQ4X — {page} / {pages}`: the two marks count the sheets of the whole. */
  runningHeader?: string;
  /** BCP 47. */
  language: string;
  /** Shown in the reader's title bar, so never with a name in it. */
  title: string;
  createdAt: Date;
};

export type Exhibit = {
  /** `3`, `4-1`. */
  number: string;
  /** Top right of each of its sheets, e.g. `Pièce n° 3 — p. {page}/{pages}`: the two marks count within the exhibit. */
  stamp: string;
  /** Its bookmark, whole: `Pièce n° 3 — Certificat médical`. */
  title: string;
  content: ExhibitContent;
};

export type ExhibitContent =
  | { kind: 'pdf'; bytes: Uint8Array }
  | { kind: 'image'; bytes: Uint8Array }
  /** Sheets of the narrative itself (a testimony set as text), counted from 1; they are moved to their place. */
  | { kind: 'in-narrative'; firstPage: number; pages: number }
  /** Known not to be joinable. */
  | { kind: 'beside'; reason: KeptBeside };

/**
 * `unsupported`: a kind of image that cannot be read here, or a PDF portfolio, the content of which is not its pages.
 * `too-slow`: it asked for more time or memory than one exhibit gets.
 */
export type KeptBeside = 'broken' | 'encrypted' | 'empty' | 'unsupported' | 'too-slow';

/** `firstPage` counts from 1 over the whole. What could not be joined has no pages and is kept beside, with why. */
export type ExhibitReport =
  | { number: string; outcome: 'joined'; pages: number; firstPage: number }
  | { number: string; outcome: 'kept-beside'; pages: 0; firstPage: null; reason: KeptBeside };

export type Assembled = { pdf: Uint8Array; pages: number; report: ExhibitReport[] };

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
