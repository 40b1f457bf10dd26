/** How the papers of the association begin. */
export interface LetterheadModel {
  /** Where the printer, or the preview, finds the picture. */
  readonly logo: string | null;
  readonly name: string;
  /** The legal form and the address for mail. */
  readonly lines: readonly string[];
  readonly email: string;
  readonly telephone: string;
}

/** What stands around a letter that the association signs. */
export interface SignedModel {
  readonly signatoryName: string;
  readonly signatoryFunction: string;
  /** The house's own line at the foot. */
  readonly footer: string | null;
}
