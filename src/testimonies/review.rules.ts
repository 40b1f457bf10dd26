import { wordsOf } from '../platform/folding.js';

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
 * a name is compared with the translator's and with theirs, for the same person may come by either way. Whoever has
 * an account (`colleagues`: the names of those that are open) signs in and vouches herself: nobody says it for her.
 */
export function whyNotSecond(
  reader: Reader,
  hands: Hands,
  colleagues: readonly string[] = [],
): 'noName' | 'typedIt' | 'translatedIt' | 'hasAccount' | null {
  const isReader = (name: string): boolean => mayBeOne(reader.name, name);
  if (foldName(reader.name) === '') return 'noName';
  if (hands.accounts.some((account) => account.id === reader.id)) return 'typedIt';
  if (isReader(hands.translator)) return 'translatedIt';
  if (hands.accounts.some((account) => isReader(account.name))) return 'typedIt';
  return reader.id === null && colleagues.some(isReader) ? 'hasAccount' : null;
}

/**
 * "HAILÉ, Sara", "sara haile" and "SaraHaile" are one person: neither the order of the names nor where one ends tells
 * anything, so the letters themselves are compared, sorted.
 */
export const foldName = (name: string): string => [...wordsOf(name).join('')].sort().join('');

/** One name, or one of which the other gives an initial beside what they share: "S. Haile" and "Sara Haile". */
export function mayBeOne(one: string, other: string): boolean {
  if (foldName(one) === foldName(other)) return true;
  const [ones, others] = [wordsOf(one), wordsOf(other)];
  if (!ones.some((word) => others.includes(word))) return false;
  const onesRest = ones.filter((word) => !others.includes(word));
  const othersRest = others.filter((word) => !ones.includes(word));
  return hasInitialOf(onesRest, othersRest) || hasInitialOf(othersRest, onesRest);
}

const hasInitialOf = (letters: readonly string[], words: readonly string[]): boolean =>
  letters.some((letter) => [...letter].length === 1 && words.some((word) => word.startsWith(letter)));
