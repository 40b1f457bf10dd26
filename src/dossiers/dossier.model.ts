import type { Piece } from './pieces.rules.js';

/**
 * What a printed paper is made of: plain data, gathered before anything is set. A template reads these fields and no
 * other. Texts of people are as they were typed; labels and sentences are in the language of the paper.
 */
export interface PaperModel {
  /** Address of the paper's sheet of style: one for the printer, another for the preview. */
  readonly styleHref: string;
  /** Shown in the reader's title bar: the reference, never a name. */
  readonly title: string;
  readonly cover: CoverModel;
  readonly covering: CoveringModel;
  readonly body: BodyModel;
  readonly bordereau: BordereauModel;
  readonly sheets: readonly SheetModel[];
}

export interface LetterheadModel {
  readonly name: string;
  readonly lines: readonly string[];
  readonly email: string;
  readonly telephone: string;
}
export interface RecipientModel {
  /** Null: the court is to be completed by hand. */
  readonly addressee: string | null;
  readonly lines: readonly string[];
}
/** A complainant as the paper names her. In initials only `who` is filled in. */
export interface SenderModel {
  readonly who: string;
  readonly confidential: boolean;
  readonly birthDate: string | null;
  readonly nationality: string | null;
  readonly addressLines: readonly string[];
}
export interface LawyerModel {
  readonly name: string;
  readonly bar: string | null;
  /** None where a complainant's own address above says the same. */
  readonly addressLines: readonly string[];
}

export interface CoverModel {
  readonly ref: string;
  /** Null on a preview. */
  readonly number: number | null;
  readonly letterhead: LetterheadModel;
  readonly recipient: RecipientModel;
  readonly senders: readonly SenderModel[];
  readonly lawyer: LawyerModel | null;
  readonly letterOn: string;
  readonly exhibitCount: number;
  readonly offence: string;
}
export interface CoveringModel {
  readonly ref: string;
  /** How it is sent, in words; null where nothing is said of it. */
  readonly delivered: string | null;
  readonly letterhead: LetterheadModel;
  readonly recipient: RecipientModel;
  readonly city: string;
  readonly letterOn: string;
  readonly several: boolean;
  readonly exhibitCount: number;
  readonly signatoryName: string;
  readonly signatoryFunction: string;
}

/** The complaint or the report itself. */
export interface BodyModel {
  readonly ref: string;
  readonly delivered: string | null;
  /** What is complained of, for the line of the subject: "violences et destructions de biens". */
  readonly offence: string;
  readonly violence: boolean;
  readonly belongings: boolean;
  readonly letterhead: LetterheadModel;
  readonly recipient: RecipientModel;
  readonly city: string;
  readonly letterOn: string;
  readonly senders: readonly SenderModel[];
  readonly several: boolean;
  readonly lawyer: LawyerModel | null;
  /** Names and addresses stand in a sealed envelope beside the paper. */
  readonly confidential: boolean;
  readonly signedByLawyer: boolean;
  readonly addressMissing: boolean;
  /** Whose address is declared: the lawyer's, one in a sealed envelope, or that at the head of the letter. */
  readonly declared: 'lawyer' | 'sealed' | 'above';
  readonly facts: readonly string[];
  readonly officers: readonly OfficerModel[];
  readonly injuries: readonly InjuryModel[];
  readonly requests: readonly string[];
  readonly guardian: boolean;
  readonly articles: Readonly<
    Record<
      | 'prosecutor'
      | 'outcome'
      | 'review'
      | 'address'
      | 'place'
      | 'guardian'
      | 'violence'
      | 'theft'
      | 'destruction'
      | 'destructionBySeveral',
      string
    >
  >;
  readonly signatoryName: string;
  readonly signatoryFunction: string;
}
export interface OfficerModel {
  readonly body: string;
  readonly unit: string | null;
  /** As it was read: `12?45??`. */
  readonly rio: string | null;
  readonly plate: string | null;
  readonly howMany: string | null;
  readonly certainty: string;
}
export interface InjuryModel {
  /** Whose, where several complain. */
  readonly whose: string | null;
  /** "hématome de la main droite, constaté le 14 novembre 2026 (Pièce n° 3)". */
  readonly words: string;
  readonly note: string | null;
}

export interface BordereauModel {
  readonly ref: string;
  readonly rows: readonly BordereauRow[];
}
export interface BordereauRow {
  readonly number: string;
  readonly title: string;
  /** In figures, `15/11/2026`, or null. */
  readonly on: string | null;
  /** Null before the first printing. */
  readonly pages: number | null;
  readonly firstPage: number | null;
  readonly nature: string;
  readonly origin: string | null;
  readonly language: string | null;
  /** Why its sheets are not in the file, in a sentence. */
  readonly beside: string | null;
}

/** A testimony set as text, with its translation beside it, or a translation set alone. */
export interface SheetModel {
  readonly number: string;
  readonly translationNumber: string | null;
  readonly title: string;
  readonly facts: readonly { readonly label: string; readonly value: string }[];
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
