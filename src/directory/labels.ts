import { compareDays, type Day } from '../platform/day.js';
import type { Coded } from '../platform/forms/kinds.js';
import type { Item } from './item.js';
import { PARENTS, type ListName } from './lists.js';
import { itemOf, itemsOf } from './registry.js';

export interface Option {
  readonly value: string;
  readonly label: string;
  /** The label of the entry above, for an `<optgroup>`. */
  readonly group?: string;
}

/**
 * The words of a code, even of a retired one: an old case still has to be read. A code that no list knows is shown as
 * it is; a page that fails would hide the rest of the case.
 */
export const label = (list: ListName, code: string, language: 'fr' | 'en'): string =>
  itemOf(list, code)?.[language] ?? code;

/**
 * What may be chosen on a day, in the list's own order. `kept` are codes that the record already holds: they stay
 * on offer when they are retired, or saving the form would lose them.
 */
export const options = (
  list: ListName,
  language: 'fr' | 'en',
  day: Day,
  kept: readonly string[] = [],
): Option[] =>
  itemsOf(list)
    .filter((item) => isActive(item, day) || kept.includes(item.code))
    .map((item) => {
      const group = aboveOf(list, item)?.[language];
      return { value: item.code, label: item[language], ...(group && { group }) };
    });

/** Whether the list has the code, active or retired. */
export const isCode = (list: ListName, code: unknown): code is string =>
  typeof code === 'string' && itemOf(list, code) !== undefined;

/** Every code of a list as it is now, retired ones as well: what a record may hold. */
export const codesOf = (list: ListName): string[] => itemsOf(list).map(({ code }) => code);

/** For a field that takes the codes of these lists; asked late, for they are edited while the service runs. */
export const listed = (...lists: readonly ListName[]): Coded => ({
  codes: () => lists.flatMap(codesOf),
  inWords: (code, language) => {
    const list = lists.find((each) => isCode(each, code));
    return list ? label(list, code, language) : code;
  },
});

/** The entry under which this one hangs. */
export const aboveOf = (list: ListName, { parent }: Pick<Item, 'parent'>): Item | undefined =>
  parent === null
    ? undefined
    : PARENTS[list]?.map((above) => itemOf(above, parent)).find((found) => found !== undefined);

/** Whether it may be chosen on that day. */
export const isActive = ({ activeFrom, activeTo }: Pick<Item, 'activeFrom' | 'activeTo'>, day: Day) =>
  (!activeFrom || compareDays(activeFrom, day) <= 0) && (!activeTo || compareDays(day, activeTo) <= 0);
