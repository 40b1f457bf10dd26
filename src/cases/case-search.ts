import { itemsOf } from '../directory/registry.js';
import type { Values } from '../platform/database/plain-sql.js';

const matches = (...columns: string[]): string =>
  columns.map((column) => `LOWER(${column}) LIKE :like ESCAPE '\\'`).join(' OR ');

const NAMED = `SELECT part.case_id FROM case_person part JOIN person p ON p.id = part.person_id
  WHERE ${matches('p.initials', 'p.pseudonym', 'p.code')}`;

/**
 * What was typed, sought in reference, initials, pseudonym, code and place; the vault is never looked into. A
 * condition in plain SQL about the case `c` and its incident `i`.
 */
export function soughtFor(typed: string): { where: string; values: Values } {
  const like = `%${typed.toLowerCase().replace(/[\\%_]/g, '\\$&')}%`;
  const sites = placesNamed(typed);
  const any = [matches('c.ref', 'i.place_text'), `c.id IN (${NAMED})`];
  if (sites.length > 0) any.push('i.site_id IN (:...sites)');
  return { where: `(${any.join(' OR ')})`, values: { like, sites } };
}

/** Retired ones too: a site that was evicted is what its old cases are sought by. */
function placesNamed(typed: string): string[] {
  const sought = folded(typed);
  const all = (['sites', 'communes'] as const).flatMap((list) => itemsOf(list));
  return all.filter(({ fr, en }) => folded(`${fr}\n${en}`).includes(sought)).map(({ code }) => code);
}

const folded = (text: string): string => text.normalize('NFD').replace(/\p{M}/gu, '').toLowerCase();
