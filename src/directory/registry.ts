import type { Item } from './item.js';
import { LIST_NAMES, PARENTS, type ListName } from './lists.js';

/** Every list with its entries, in the order in which they were written down. */
export type Lists = { readonly [name in ListName]?: readonly Item[] };

let held: ReadonlyMap<ListName, ReadonlyMap<string, Item>> = new Map();

/**
 * What the process knows of the lists, so that a label needs no query and no waiting. Filled when the service starts
 * and again whenever a list is edited; empty before, so that nothing may ask for codes while modules are loaded.
 */
export function holdLists(lists: Lists): void {
  held = new Map(
    LIST_NAMES.map((name) => [name, new Map(grouped(name, lists).map((item) => [item.code, item]))]),
  );
}

/** The entries of a list, retired ones as well, those of one family together. */
export const itemsOf = (list: ListName): readonly Item[] => [...(held.get(list)?.values() ?? [])];

export const itemOf = (list: ListName, code: string): Item | undefined => held.get(list)?.get(code);

/** An entry that was added later stands at the end of its own family, not of the list. */
function grouped(name: ListName, lists: Lists): readonly Item[] {
  const items = lists[name] ?? [];
  const families = (PARENTS[name] ?? []).flatMap((above) => (lists[above] ?? []).map(({ code }) => code));
  const rank = ({ parent }: Item): number => (parent === null ? -1 : families.indexOf(parent));
  return items.toSorted((a, b) => rank(a) - rank(b));
}
