import type { Day } from '../platform/day.js';

/** What an entry may hold besides its labels; `MORE` says which list holds which. All of it is text. */
const MORE_NAMES = [
  'addressee',
  'addresseeEn',
  'address',
  'insee',
  'court',
  'confidence',
  'source',
  'sourceEn',
  'iso639_3',
  'script',
  'own',
  'side',
  'kind',
] as const;
export type MoreName = (typeof MORE_NAMES)[number];
export type More = { readonly [name in MoreName]?: string };

/**
 * One entry of a list of the field. A code, once used, is never removed nor given another meaning, for cases hold
 * it: the entry is retired with `activeTo`. Both bounds are included.
 */
export interface Item {
  readonly code: string;
  readonly fr: string;
  readonly en: string;
  /** The code of the entry above it, in one of the lists that `PARENTS` names. */
  readonly parent: string | null;
  readonly activeFrom: Day | null;
  readonly activeTo: Day | null;
  readonly more: More;
}

/** Whose words an entry has; a load takes the place of what is of its own rank or below, never of an edit. */
export const ORIGINS = ['shipped', 'loaded', 'edited'] as const;
export type Origin = (typeof ORIGINS)[number];
