import type { Actor } from './actor.js';
import { scopeOf } from './may.js';
import type { Action } from './permissions.js';

interface Place {
  readonly key: string;
  readonly href: string;
  readonly action: Action | null;
  readonly wide?: boolean;
}

/** The rail, in order; a place whose action the table refuses is not drawn. `wide` ones leave the phone's bar. */
const PLACES: readonly Place[] = [
  { key: 'today', href: '/', action: null },
  { key: 'cases', href: '/cases', action: 'case.list' },
  { key: 'translations', href: '/translations', action: 'translation.review' },
  { key: 'printed', href: '/dossiers', action: 'dossier.read' },
  { key: 'directory', href: '/directory', action: 'list.read', wide: true },
  { key: 'accounts', href: '/accounts', action: 'account.list', wide: true },
  { key: 'settings', href: '/settings', action: 'settings.read', wide: true },
];

/** What the rail shows to this actor on this path. */
export function placesFor(
  actor: Actor,
  path: string,
): { key: string; href: string; current: boolean; wide: boolean }[] {
  const seen = PLACES.filter((p) => p.action === null || scopeOf(actor, p.action) !== 'none');
  return seen.map(({ key, href, wide = false }) => ({
    key,
    href,
    wide,
    current: href === placeOf(path),
  }));
}

/** Where a path belongs. A testimony and its translation are pages of a case, though their addresses do not say so. */
function placeOf(path: string): string | undefined {
  if (/^\/(testimonies|translations)\/./.test(path)) return '/cases';
  return PLACES.find(({ href }) => path === href || (href !== '/' && path.startsWith(`${href}/`)))?.href;
}
