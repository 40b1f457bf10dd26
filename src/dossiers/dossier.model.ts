import type { LetterheadModel, SignedModel } from './letterhead.model.js';
import type { Section } from './manifest.js';
import type { Words } from './paper/unbroken.js';
import type { ReferralModel } from './referral.model.js';
import type { SheetModel } from './sheet.model.js';

/**
 * What a printed paper is made of: plain data, gathered before anything is set. A template reads these fields and no
 * other. Texts of people are as they were typed; labels and sentences are in the language of the paper.
 */
export type PaperModel = LetterPaper | ReferralPaper;

/** What every paper has around its text. */
export interface PaperBase {
  /** Address of the paper's sheet of style: one for the printer, another for the preview. */
  readonly styleHref: string;
  /** Shown in the reader's title bar: the reference, never a name. */
  readonly title: string;
  readonly cover: CoverModel;
  readonly contents: readonly ContentsRow[];
  readonly facts: readonly Words[];
  readonly bordereau: BordereauModel;
  readonly sheets: readonly SheetModel[];
  readonly annex: readonly FingerprintRow[];
}
/** A complaint, or the association's report. */
export interface LetterPaper extends PaperBase {
  readonly covering: CoveringModel;
  readonly body: BodyModel;
  readonly chronology: readonly ChronologyRow[];
  readonly officers: readonly OfficerModel[];
  readonly injuries: readonly InjuryModel[];
  readonly qualifications: readonly QualificationRow[];
  readonly requests: RequestsModel;
}
/** The sheet with which a case is handed to a partner: as little as it needs. */
export interface ReferralPaper extends PaperBase {
  readonly referral: ReferralModel;
}

/** A line of the contents: the number of its page is written into it when the whole is bound. */
export interface ContentsRow {
  /** Of a section its locale key; of an exhibit null. */
  readonly section: Section | null;
  readonly href: string;
  readonly number: string | null;
  readonly title: string | null;
}
export interface ChronologyRow {
  /** In words, or null. */
  readonly on: string | null;
  readonly at: string | null;
  readonly place: string | null;
  readonly fact: Words;
  /** "Pièces n° 1 et 3", or null. */
  readonly exhibits: Words | null;
}
export interface QualificationRow {
  readonly name: string;
  readonly articles: Words;
  readonly elements: Words;
  readonly exhibits: Words | null;
}
/** Of one exhibit: what its original, or the text that is printed, can be compared with. */
export interface FingerprintRow {
  readonly number: string;
  readonly title: string;
  /** What was reckoned: the file as received, or a text as it is kept. */
  readonly what: Words;
  /** SHA-256 in groups of eight hex digits; empty for a statement that is made here and signed. */
  readonly groups: readonly string[];
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
  /** In initials the address is not told, only whether there is one to be told elsewhere. */
  readonly hasAddress: boolean;
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
  readonly senders: readonly Pick<SenderModel, 'who' | 'confidential'>[];
  readonly lawyer: Pick<LawyerModel, 'name' | 'bar'> | null;
  readonly letterOn: string;
  readonly exhibitCount: number;
  /** What the table of qualifications amounts to: "violences et atteintes aux biens". */
  readonly offence: string;
}
export interface CoveringModel extends SignedModel {
  readonly ref: string;
  /** How it is sent, in words; null where nothing is said of it. */
  readonly delivered: string | null;
  readonly letterhead: LetterheadModel;
  readonly recipient: RecipientModel;
  readonly city: string;
  readonly letterOn: string;
  readonly several: boolean;
  readonly exhibitCount: number;
  readonly declared: BodyModel['declared'];
}

/** The complaint or the report itself: the letter that is signed. */
export interface BodyModel extends SignedModel {
  readonly ref: string;
  readonly delivered: string | null;
  /** For the line of the subject, as on the cover. */
  readonly offence: string;
  readonly letterhead: LetterheadModel;
  readonly recipient: RecipientModel;
  readonly city: string;
  readonly letterOn: string;
  readonly senders: readonly SenderModel[];
  readonly several: boolean;
  readonly lawyer: LawyerModel | null;
  readonly signedByLawyer: boolean;
  readonly addressMissing: boolean;
  /** Which address is declared: the lawyer's, one in a sealed envelope, that or those at the head of the letter; null: none. */
  readonly declared: 'lawyer' | 'sealed' | 'above' | 'severalAbove' | null;
  /** Whether it is somebody else's, who must agree. */
  readonly atThirdParty: boolean;
  /** Where the facts stand: "aux paragraphes 1 à 3"; null where no paragraph tells them. */
  readonly paragraphs: string | null;
  /** What a complaint announces besides the facts: "leur chronologie et les actes que je demande", or null. */
  readonly alongside: string | null;
  /** What a report says to be part of it, a sentence. */
  readonly belongs: string;
  readonly hasExhibits: boolean;
  readonly articles: Articles;
}
/** The articles that the papers name, as they are numbered on the day of the letter. */
export type Articles = Readonly<Record<'prosecutor' | 'outcome' | 'review' | 'address' | 'place', string>>;
export interface RequestsModel {
  readonly several: boolean;
  readonly rows: readonly Words[];
  /** On which the designation of an ad hoc guardian rests; null where none is asked for. */
  readonly guardianArticle: string | null;
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
  /** Where the number of its pages, and of its first page, is written when the whole is bound. */
  readonly countHref: string;
  readonly exhibitHref: string;
  readonly nature: string;
  readonly origin: string | null;
  readonly language: string | null;
  /** Why its sheets are not in the file, in a sentence. */
  readonly beside: string | null;
}
