import type { Delivery, RequestCode, Signer } from './dossier.forms.js';

/** The typed parts of a letter, sealed as one with the case's key and never changed once they are asked for. */
export interface Letter {
  /** The facts, a paragraph after each empty line. */
  readonly facts: string;
  readonly requests: readonly RequestCode[];
  readonly furtherRequests: readonly string[];
  readonly lawyer: {
    readonly name: string;
    readonly bar: string | null;
    readonly address: string | null;
  } | null;
  readonly signedBy: Signer;
  /** How it is sent; absent from letters that were asked for before one could choose. */
  readonly delivery?: Delivery;
  /** Code of the court whose prosecutor is written to; null leaves a line for it. */
  readonly court: string | null;
  /** Calendar day of the letter. */
  readonly letterOn: string;
}

/** Where the sealed letter, and an exhibit's title, belong. */
export const placeOf = {
  letter: (dossierId: string) => `dossier/letter/${dossierId}`,
  title: (exhibitId: string) => `dossier_exhibit/title/${exhibitId}`,
};

/** From what a dossier was made: enough to find the very state of each record again. No words of anybody. */
export type Source =
  | { readonly kind: 'incident'; readonly id: string; readonly version: number }
  | { readonly kind: 'organisation'; readonly id: string; readonly version: number }
  | { readonly kind: 'person'; readonly id: string; readonly version: number }
  | { readonly kind: 'consent'; readonly id: string; readonly purpose: string }
  | { readonly kind: 'testimony'; readonly id: string; readonly version: number }
  | { readonly kind: 'translation'; readonly id: string; readonly version: number; readonly status: string }
  | { readonly kind: 'document'; readonly id: string; readonly sha256: string };

/** Lines of a text that somebody typed, without the empty ones. */
export const linesOf = (text: string | null | undefined): string[] =>
  (text ?? '')
    .split('\n')
    .map((line) => line.trim())
    .filter(Boolean);

/** Paragraphs as they are numbered: parted by an empty line. */
export const paragraphsOf = (text: string): string[] =>
  text
    .split(/\n[^\S\n]*\n\s*/)
    .map((each) => each.trim())
    .filter(Boolean);
