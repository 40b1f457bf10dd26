import type { Day } from '../platform/day.js';

interface Active {
  readonly activeFrom: string | null;
  readonly activeTo: string | null;
}

/** Whether she signs on that day; the last day is one of hers. */
export const isActiveOn = ({ activeFrom, activeTo }: Active, day: Day): boolean =>
  (activeFrom === null || activeFrom <= day) && (activeTo === null || day <= activeTo);

/**
 * Who signs on that day unless somebody else is chosen: the one who was named for it, or whoever is left alone. Of
 * several without a named one nobody is guessed: the letter then shows a gap.
 */
export function signsOn<T extends Active & { readonly id: string }>(
  signatories: readonly T[],
  namedId: string | null,
  day: Day,
): T | null {
  const active = signatories.filter((each) => isActiveOn(each, day));
  const named = active.find(({ id }) => id === namedId);
  return named ?? (active.length === 1 ? (active[0] ?? null) : null);
}
