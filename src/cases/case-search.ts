import type { Item } from '../directory/item.js';
import { itemsOf } from '../directory/registry.js';
import { pieceIn, type Found } from '../platform/database/pieces.js';
import { piecesOf, searchable } from './case-search.rules.js';

/**
 * What was typed, sought in reference, initials, pseudonym, code and place; the vault is never looked into.
 * @param isOfFew whether who asks may only see the cases of her teams
 */
export function soughtFor(engine: 'sqlite' | 'postgres', typed: string, isOfFew: boolean): Found {
  const pieces = piecesOf(typed);
  return pieceIn(engine, { pieces, sites: placesNamed(pieces) }, isOfFew);
}

/** Retired ones too: a site that was evicted is what its old cases are sought by. */
function placesNamed(pieces: readonly string[]): string[] {
  const all = (['sites', 'communes'] as const).flatMap((list) => itemsOf(list));
  return all.filter((item) => pieces.some((piece) => wordsOf(item).includes(piece))).map(({ code }) => code);
}

/** An entry that is edited is another one. */
const known = new WeakMap<Item, string>();

function wordsOf(item: Item): string {
  const words = known.get(item) ?? searchable(item.fr, item.en);
  known.set(item, words);
  return words;
}
