import type { Delivery, RequestCode, Signer } from './dossier.forms.js';

/** A line of the chronology. Day and hour are told apart so that what is not known stays empty. */
export interface ChronologyLine {
  /** Calendar day. */
  readonly on: string | null;
  /** `05:00`. */
  readonly at: string | null;
  /** Whether it was "towards" that hour. */
  readonly about: boolean;
  readonly place: string | null;
  /** With marks. */
  readonly fact: string;
}

/** A line of the table of qualifications. */
export interface QualificationLine {
  /** Of the table of law (`qualifications.ts`). */
  readonly code: string;
  /** What the person declares that answers to the offence, with marks. */
  readonly elements: string;
}

/** The typed parts of a letter, sealed as one with the case's key and never changed once they are asked for. */
export interface Letter {
  /** The facts, a paragraph after each empty line, with marks. */
  readonly facts: string;
  readonly chronology: readonly ChronologyLine[];
  readonly qualifications: readonly QualificationLine[];
  /** What the marks `[1]`, `[2]` … mean: the ids of the exhibits; null where the one in that place was not taken. */
  readonly marks: readonly (string | null)[];
  /** Photographs are set two to a page, with captions, instead of being joined one by one. */
  readonly photosByTwo: boolean;
  /** What is asked of a partner, a line each; of a referral sheet only. */
  readonly ask: string | null;
  /** The number of the first exhibit: later exhibits go on where those filed before ended (domain 5.1). */
  readonly firstNumber: number;
  readonly requests: readonly RequestCode[];
  readonly furtherRequests: readonly string[];
  readonly lawyer: {
    readonly name: string;
    readonly bar: string | null;
    readonly address: string | null;
  } | null;
  readonly signedBy: Signer;
  /** How it is sent. */
  readonly delivery: Delivery;
  /** Code of the court whose prosecutor is written to; null leaves a line for it. */
  readonly court: string | null;
  /** Calendar day of the letter. */
  readonly letterOn: string;
}

/** A letter out of its seal. Of one that was asked for before something could be typed, that part is empty. */
export function letterFrom(json: string): Letter {
  const since = {
    chronology: [],
    qualifications: [],
    marks: [],
    photosByTwo: false,
    ask: null,
    firstNumber: 1,
    // Before one could choose, the letter was a registered one.
    delivery: 'registered' as const,
  };
  return { ...since, ...(JSON.parse(json) as Omit<Letter, keyof typeof since>) };
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
