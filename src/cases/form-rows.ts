import type { Sentence } from '../platform/errors.js';

/** Rows of a form that repeat: people, their injuries, the forces that acted. */
export interface Row {
  /** Dotted path of the row: `people.0.injuries.2`. */
  readonly path: string;
  readonly number: number;
}

/** The rows that a form shows: those that it holds, and at least so many. */
export function rowsAt(values: unknown, path: string, least: number): Row[] {
  const held = listAt(values, path.split('.')).length;
  return Array.from({ length: Math.max(held, least) }, (_, index) => ({
    path: `${path}.${index}`,
    number: index + 1,
  }));
}

/**
 * A body that asks for one row more (`_add`, the path of the list) or one less (`_remove`, the path of the row), as
 * a page without a script does: the same body with its rows changed. Null when it asks for neither.
 */
export function withRowsAsked(body: Record<string, unknown>): Record<string, unknown> | null {
  const { _add: added, _remove: removed, ...typed } = body;
  if (typeof added === 'string')
    return changedAt(typed, added.split('.'), (rows) => [...(rows.length > 0 ? rows : [{}]), {}]);
  if (typeof removed !== 'string') return null;
  const path = removed.split('.');
  const index = Number(path.pop());
  return changedAt(typed, path, (rows) => rows.filter((_, each) => each !== index));
}

/**
 * Rows that one page draws, in all its lists together: one of them is some five kilobytes of choices, and what the
 * API takes at once (fifty people with sixty injuries each) would be a page of sixteen megabytes.
 */
export const MOST_ROWS = 200;
export const tooManyRows: Sentence = { key: 'cases.tooManyRows', params: { count: MOST_ROWS } };

/** How many rows a form holds, over all its lists and theirs. */
export function rowsIn(values: unknown): number {
  if (!isHolder(values)) return 0;
  const rows = Array.isArray(values) ? values.filter(isHolder).length : 0;
  return Object.values(values).reduce<number>((sum, each) => sum + rowsIn(each), rows);
}

/** The form with its first rows only, in the order of the page; what is no row stays. */
export function withFirstRows(values: unknown): unknown {
  let left = MOST_ROWS;
  const kept = (value: unknown): unknown => {
    if (Array.isArray(value))
      return value.flatMap((each: unknown) => (isHolder(each) && left-- <= 0 ? [] : [kept(each)]));
    if (!isHolder(value)) return value;
    return Object.fromEntries(Object.entries(value).map(([name, each]) => [name, kept(each)]));
  };
  return kept(values);
}

type Holder = Record<string, unknown>;
const isHolder = (value: unknown): value is Holder => typeof value === 'object' && value !== null;
const own = (holder: unknown, name: string): unknown =>
  isHolder(holder) && Object.hasOwn(holder, name) ? holder[name] : undefined;

function listAt(values: unknown, [name, ...rest]: readonly string[]): unknown[] {
  if (name === undefined) return Array.isArray(values) ? values : [];
  return listAt(own(values, name), rest);
}

/** A copy in which the list at the path is another. Ours are at most four names deep; a longer path changes nothing. */
function changedAt(values: Holder, path: readonly string[], change: (rows: unknown[]) => unknown[]): Holder {
  if (path.length === 0 || path.length > 4 || path.some((name) => !/^[a-z]{1,20}$|^\d{1,3}$/i.test(name)))
    return values;
  return changed(values, path, change) as Holder;
}

function changed(
  value: unknown,
  [name, ...rest]: readonly string[],
  change: (rows: unknown[]) => unknown[],
): unknown {
  if (name === undefined) return change(Array.isArray(value) ? value : []);
  const inside = changed(own(value, name), rest, change);
  if (Array.isArray(value))
    return value.map((each: unknown, index) => (index === Number(name) ? inside : each));
  return { ...(isHolder(value) ? value : {}), [name]: inside };
}
