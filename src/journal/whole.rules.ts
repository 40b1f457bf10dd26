import { countOf, MAIN, type Count, type Head } from './chain.rules.js';

/** What is wrong with the journal as a whole, where each chain that is there may be sound. */
export interface WholeBreak {
  readonly kind: 'empty' | 'gone' | 'older' | 'miscounted' | 'uncounted';
  /** As they were counted when the last entry was written; null where no count is left. */
  readonly entries: number | null;
  readonly chains: number | null;
  readonly foundEntries: number;
  readonly foundChains: number;
}

export interface Whole {
  readonly heads: readonly Head[];
  /** Null where the database says nothing of it. */
  readonly count: Count | null;
  /** Whether an entry of the main chain tells that a count had begun. */
  readonly isBegun: boolean;
  readonly isEmpty: boolean;
}

/** Holds what is there against what was counted, and tells in what it falls short, or null. */
export function wholeBreak({ heads, count, isBegun, isEmpty }: Whole, key: Buffer): WholeBreak | null {
  const found = countOf(heads, key);
  const broken = (kind: WholeBreak['kind']): WholeBreak => ({
    kind,
    entries: count?.entries ?? null,
    chains: count?.chains ?? null,
    foundEntries: found.entries,
    foundChains: found.chains,
  });
  if (isEmpty) return broken('empty');
  if (count === null) {
    // A database of a version that did not count yet has its main chain, and in it nothing about a count.
    return isBegun || !heads.some(({ id }) => id === MAIN) ? broken('uncounted') : null;
  }
  if (found.chains < count.chains) return broken('gone');
  if (found.entries < count.entries) return broken('older');
  const isWhole =
    found.signature === count.signature && found.entries === count.entries && found.chains === count.chains;
  return isWhole ? null : broken('miscounted');
}
