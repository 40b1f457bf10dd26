import type { Piece } from './pieces.rules.js';

/** An exhibit that is set by us. Each opens with the only heading of the first rank on its sheets. */
export type SheetModel = TestimonySheet | FidelitySheet | RecordingSheet | PhotographsSheet;
interface SheetBase {
  /** Of the exhibits that stand on these sheets, the first one's first. */
  readonly numbers: readonly string[];
  /** "Pièces n° 2 et 2-1". */
  readonly stamp: string;
  readonly title: string;
  readonly about: readonly { readonly label: string; readonly value: string }[];
}

/** A testimony set as text, with its translation beside it, or a translation set alone. */
export interface TestimonySheet extends SheetBase {
  readonly kind: 'testimony';
  readonly original: ColumnModel;
  readonly translated: ColumnModel | null;
  /** Paragraph beside paragraph; `translated` is null where the sheet has one column. */
  readonly rows: readonly {
    readonly original: readonly Piece[];
    readonly translated: readonly Piece[] | null;
  }[];
}
export interface ColumnModel {
  readonly heading: string;
  /** BCP 47. */
  readonly language: string;
  readonly direction: 'ltr' | 'rtl';
}
/** What a volunteer signs of her translation. */
export interface FidelitySheet extends SheetBase {
  readonly kind: 'fidelity';
  /** Her name, or her initials where the paper names nobody: then she writes her name on the line. */
  readonly translator: string;
  readonly isNamed: boolean;
  /** Number of the testimony that she translated; null where it is not joined. */
  readonly of: string | null;
  /** Number of the translation. */
  readonly translation: string;
  /** "du tigrigna" and "vers le français". */
  readonly from: string;
  readonly into: string;
  readonly city: string;
}
/** A video or a sound, which paper can only tell of. */
export interface RecordingSheet extends SheetBase {
  readonly kind: 'recording';
  readonly groups: readonly string[];
}
/** Two photographs on a sheet, or one. */
export interface PhotographsSheet extends SheetBase {
  readonly kind: 'photographs';
  readonly photographs: readonly {
    readonly number: string;
    readonly caption: string;
    readonly on: string | null;
    readonly src: string;
  }[];
}
