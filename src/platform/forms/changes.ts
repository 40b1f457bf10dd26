import { isDeepStrictEqual } from 'node:util';
import { valueAt } from '../views/field-names.js';

export interface Change {
  path: string;
  current: unknown;
  typed: unknown;
}

/**
 * Where what was typed differs from what stands now, for the page that a stale edit gets (409). A field that was not
 * sent (`undefined`) was not changed; empty, absent and `null` are one and the same.
 */
export function changesBetween(current: unknown, typed: unknown, paths: readonly string[]): Change[] {
  return paths
    .map((path) => ({ path, current: valueAt(current, path), typed: valueAt(typed, path) }))
    .filter((each) => each.typed !== undefined && !isDeepStrictEqual(bare(each.current), bare(each.typed)));
}

/** Forms are instances of classes and records are not, and each leaves out other things: compared by what they say. */
function bare(value: unknown): unknown {
  if (value === undefined || value === null || value === '') return null;
  if (Array.isArray(value)) return Array.from(value, bare);
  if (typeof value !== 'object') return value;
  const said = Object.entries(value).map(([name, inside]) => [name, bare(inside)] as const);
  return Object.fromEntries(said.filter(([, inside]) => inside !== null));
}
