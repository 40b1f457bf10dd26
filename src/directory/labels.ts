import { compareDays, type Day } from '../platform/day.js';
import type { Item } from './item.js';
import { LISTS, PARENTS, type CodeOf, type ListName } from './lists.js';

export interface Option {
  readonly value: string;
  readonly label: string;
  /** The label of the entry above, for an `<optgroup>`. */
  readonly group?: string;
}

/** The words of a code, even of a retired one: an old case still has to be read. @throws RangeError if unknown. */
export function label(list: ListName, code: string, language: 'fr' | 'en'): string {
  const found = find(list, code);
  if (!found) throw new RangeError(`${code} is not in the list ${list}`);
  return found[language];
}

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
      const group = item.parent && parentOf(list, item.parent)?.[language];
      return { value: item.code, label: item[language], ...(group && { group }) };
    });

/** Whether the list has the code, active or retired. */
export const isCode = <Name extends ListName>(list: Name, code: unknown): code is CodeOf<Name> =>
  typeof code === 'string' && find(list, code) !== undefined;

/** Every code of a list, retired ones as well: what a record may hold. */
export const codesOf = <Name extends ListName>(list: Name): CodeOf<Name>[] =>
  LISTS[list].map((item) => item.code);

const itemsOf = (list: ListName): readonly Item[] => LISTS[list];
const find = (list: ListName, code: string) => itemsOf(list).find((item) => item.code === code);
const parentOf = (list: ListName, code: string) =>
  PARENTS[list]?.map((above) => find(above, code)).find((item) => item !== undefined);
const isActive = ({ activeFrom, activeTo }: Item, day: Day) =>
  (!activeFrom || compareDays(activeFrom, day) <= 0) && (!activeTo || compareDays(day, activeTo) <= 0);
