import { Conflict, type Refusal } from '../platform/errors.js';
import type { Change } from '../platform/forms/changes.js';

/** What stands now, for the page of a stale edit: as the form would hold it, with its version. */
export interface Standing {
  readonly values: object;
  readonly version: number;
}

/**
 * What is typed comes back with the version that stands now, so that saving again is a choice made with open eyes:
 * the page shows what differs above the form. Anything but a conflict comes back as it is.
 */
export function typedAgain(
  body: Record<string, unknown>,
  refusal: Refusal,
  standing: Standing,
): Record<string, unknown> {
  return refusal instanceof Conflict ? { ...body, version: standing.version } : body;
}

/** What differs, when the edit was stale; nothing otherwise. */
export function differences(
  refusal: Refusal | undefined,
  standing: Standing,
  inWords: (current: object, typed: object) => Change[],
): Change[] {
  const isStale = refusal instanceof Conflict && typeof refusal.typed === 'object' && refusal.typed !== null;
  return isStale ? inWords(standing.values, refusal.typed as object) : [];
}
