import type { PrintedKind } from './manifest.js';

export interface Choosable {
  readonly kind: PrintedKind;
  readonly id: string;
  /** Of a translation: the testimony that it translates. */
  readonly of?: string;
}

export interface Readable extends Choosable {
  /** BCP 47 tag; null of a document. */
  readonly tag: string | null;
  readonly fault: unknown;
}

/** An account in another language of which no French translation can be joined: a French prosecutor cannot read it. */
export const isUnreadable = ({ kind, id, tag }: Readable, offers: readonly Readable[]): boolean =>
  kind === 'testimony' &&
  tag !== null &&
  !isFrench(tag) &&
  !offers.some(
    (other) => other.of === id && other.fault === null && other.tag !== null && isFrench(other.tag),
  );
const isFrench = (tag: string): boolean => tag === 'fr' || tag.startsWith('fr-');

/**
 * Numbers exhibits in the order in which they were chosen: 1, 2, 3. A translation of a testimony that is chosen too
 * goes right behind it and shares its number, `2-1`, as does whatever vouches for a translation, `2-2`: the original,
 * its translation and the statement are one exhibit (domain 5.1). A second choice of the same thing is dropped.
 *
 * @param first the number of the first one
 */
export function numbered<T extends Choosable & { readonly vouching?: T | null }>(
  chosen: readonly T[],
  first = 1,
): (T & { number: string })[] {
  const once = chosen.filter(({ id }, index) => chosen.findIndex((other) => other.id === id) === index);
  const testimonies = new Set(once.filter(({ kind }) => kind === 'testimony').map(({ id }) => id));
  const isBehind = (exhibit: T): boolean => exhibit.of !== undefined && testimonies.has(exhibit.of);
  const withVouching = (exhibit: T): T[] => [exhibit, ...(exhibit.vouching ? [exhibit.vouching] : [])];
  return once
    .filter((exhibit) => !isBehind(exhibit))
    .flatMap((exhibit, index) => {
      const number = String(first + index);
      const translations =
        exhibit.kind === 'testimony'
          ? once.filter(({ of, kind }) => kind === 'translation' && of === exhibit.id)
          : [];
      return [...withVouching(exhibit), ...translations.flatMap(withVouching)].map((each, at) => ({
        ...each,
        number: at === 0 ? number : `${number}-${at}`,
      }));
    });
}
