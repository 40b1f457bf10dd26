import type { Day } from '../platform/day.js';

/**
 * One entry of a list of the field. A code, once used, is never removed nor given another meaning, for cases hold
 * it: the entry is retired with `activeTo`. Both bounds are included.
 */
export interface Item {
  readonly code: string;
  readonly fr: string;
  readonly en: string;
  /** The code of the entry above it, in the list that `PARENTS` names. */
  readonly parent?: string;
  readonly activeFrom?: Day;
  readonly activeTo?: Day;
}

/** One line of a list; the code keeps its literal type, so that a misspelt one does not compile. */
export const item = <const Code extends string, const More extends object = Record<never, never>>(
  code: Code,
  fr: string,
  en: string,
  more?: More,
) =>
  ({ code, fr, en, ...more }) as {
    readonly code: Code;
    readonly fr: string;
    readonly en: string;
  } & Readonly<More>;

/** The lines of one family: each gets the family's code as its parent. */
export const under = <const Parent extends string, const Child extends Item>(
  parent: Parent,
  children: readonly Child[],
) => children.map((child) => ({ ...child, parent }));
