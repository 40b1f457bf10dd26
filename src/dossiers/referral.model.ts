import type { InjuryModel, OfficerModel, RecipientModel } from './dossier.model.js';
import type { LetterheadModel } from './letterhead.model.js';

/** What a partner needs to say whether it takes the case. */
export interface ReferralModel {
  readonly ref: string;
  readonly letterhead: LetterheadModel;
  readonly recipient: RecipientModel;
  readonly letterOn: string;
  readonly referredBy: string;
  readonly people: readonly ReferredPerson[];
  readonly incident: readonly { readonly label: string; readonly value: string }[];
  readonly officers: readonly OfficerModel[];
  readonly injuries: readonly InjuryModel[];
  /** What the team has done so far, a line each. */
  readonly done: readonly string[];
  /** What the partner is asked, as it was typed. */
  readonly ask: readonly string[];
  readonly consents: readonly { readonly purpose: string; readonly on: string; readonly how: string }[];
}
export interface ReferredPerson {
  readonly who: string;
  readonly confidential: boolean;
  readonly birthDate: string | null;
  readonly nationality: string | null;
  /** "tigrigna, arabe". */
  readonly languages: string;
  readonly minor: boolean;
  readonly contacts: readonly {
    readonly channel: string;
    readonly value: string;
    readonly safety: string | null;
  }[];
}
