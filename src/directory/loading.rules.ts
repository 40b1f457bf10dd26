import { ORIGINS, type Item, type Origin } from './item.js';
import type { ListItem } from './list-item.entity.js';
import { namesakesOf } from './list.rules.js';
import { LIST_NAMES, type ListName } from './lists.js';
import type { Lists } from './registry.js';

/** What a load would do; rows that it names nowhere stay as they are. */
export interface LoadPlan {
  readonly added: readonly Omit<ListItem, 'id'>[];
  readonly updated: readonly ListItem[];
  /** Differ from what is loaded, and stay: somebody of the team edited them, or loaded them from a folder. */
  readonly kept: number;
}

/** Adds what is new, renews what nobody touched, deletes nothing. */
export function planLoad(rows: readonly ListItem[], lists: Lists, origin: Origin): LoadPlan {
  const known = new Map(rows.map((row) => [`${row.list}/${row.code}`, row]));
  const added: Omit<ListItem, 'id'>[] = [];
  const updated: ListItem[] = [];
  let kept = 0;
  for (const list of LIST_NAMES) {
    let last = lastPlace(rows, list);
    for (const [place, item] of (lists[list] ?? []).entries()) {
      const row = known.get(`${list}/${item.code}`);
      // The shipped file is the order of its list; a folder may hold a few entries only, and moves no other.
      const position = origin === 'shipped' ? place : (row?.position ?? (last += 1));
      const loaded = { ...rowOf(list, item), position, origin };
      if (!row && origin === 'shipped' && isTaken(list, item.code, known)) kept += 1;
      else if (!row) added.push({ ...loaded, version: 1 });
      else if (!differ(row, loaded)) continue;
      else if (ORIGINS.indexOf(row.origin) > ORIGINS.indexOf(origin)) kept += 1;
      else updated.push({ ...row, ...loaded, version: row.version + 1 });
    }
  }
  return { added, updated, kept };
}

/**
 * The team may have given a site the code that a later release gives a commune: its own stays, and the service starts.
 */
const isTaken = (list: ListName, code: string, known: ReadonlyMap<string, ListItem>): boolean =>
  namesakesOf(list).some((other) => known.has(`${other}/${code}`));

const COMPARED = ['fr', 'en', 'parent', 'activeFrom', 'activeTo', 'more', 'position'] as const;
const differ = (row: ListItem, loaded: Pick<ListItem, (typeof COMPARED)[number]>): boolean =>
  COMPARED.some((name) => row[name] !== loaded[name]);

/** The place of a list's last entry; -1 while it has none. */
export const lastPlace = (rows: readonly ListItem[], list: ListName): number =>
  Math.max(-1, ...rows.filter((row) => row.list === list).map(({ position }) => position));

/** How an entry is kept; texts that say nothing are left out, so that equal entries are equal text. */
export const rowOf = (list: ListName, { code, fr, en, parent, activeFrom, activeTo, more }: Item) => {
  const said = Object.entries(more).filter(([, value]) => typeof value === 'string' && value !== '');
  const inOrder = said.toSorted(([a], [b]) => (a < b ? -1 : 1));
  return {
    list,
    code,
    fr,
    en,
    parent,
    activeFrom,
    activeTo,
    more: JSON.stringify(Object.fromEntries(inOrder)),
  };
};

export const itemOfRow = ({ code, fr, en, parent, activeFrom, activeTo, more }: ListItem): Item => ({
  code,
  fr,
  en,
  parent,
  activeFrom,
  activeTo,
  more: JSON.parse(more) as Item['more'],
});

/** The rows of every list, by list and in the order of their places. */
export function listsOf(rows: readonly ListItem[]): Lists {
  const inOrder = rows.toSorted((a, b) => a.position - b.position || (a.code < b.code ? -1 : 1));
  return Object.fromEntries(
    LIST_NAMES.map((name) => [name, inOrder.filter(({ list }) => list === name).map(itemOfRow)]),
  );
}
