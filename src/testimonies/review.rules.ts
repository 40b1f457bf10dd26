/** Who had a hand in a translation. */
export interface Hands {
  /** The name printed as the translator's. */
  readonly translator: string;
  /** Every account that typed a version of its text. */
  readonly accounts: readonly { readonly id: string; readonly name: string }[];
}

/** Who has read it: an account, or somebody without one who is named. */
export type Reader =
  { readonly id: string; readonly name: string } | { readonly id: null; readonly name: string };

/**
 * Why this reader cannot be the second person, or null. An account that typed the text has read its own work; and
 * a name is compared with the translator's and with theirs, for the same person may come by either way.
 */
export function whyNotSecond(reader: Reader, hands: Hands): 'noName' | 'typedIt' | 'translatedIt' | null {
  const name = foldName(reader.name);
  if (name === '') return 'noName';
  if (hands.accounts.some((account) => account.id === reader.id)) return 'typedIt';
  if (name === foldName(hands.translator)) return 'translatedIt';
  return hands.accounts.some((account) => foldName(account.name) === name) ? 'typedIt' : null;
}

/** "HAILÉ, Sara" and "sara haile" are one person: case, accents, signs and the order of the names tell nothing. */
export const foldName = (name: string): string =>
  name
    .normalize('NFKD')
    .toLowerCase()
    .replace(/[\p{M}\p{Cf}]/gu, '')
    .split(/[^\p{L}\p{N}]+/u)
    .filter(Boolean)
    .sort()
    .join(' ');
