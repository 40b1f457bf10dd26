import type { Actor } from '../../src/access/actor.js';
import { may, scopeOf } from '../../src/access/may.js';
import type { Action } from '../../src/access/permissions.js';
import { HIDDEN, OF_A_CASE, OPEN, OWN, SIGNED_IN, TOLD } from './needs.js';

/** How a caller stands to the case: she opened it, was put on its team, or has nothing to do with it. */
export const STANDINGS = ['own', 'assigned', 'foreign'] as const;
export type Standing = (typeof STANDINGS)[number];

export const VERDICTS = ['open', 'sign in', 'forbidden', 'not found'] as const;
export type Verdict = (typeof VERDICTS)[number];

const REFUSED: Readonly<Record<number, Verdict>> = { 401: 'sign in', 403: 'forbidden', 404: 'not found' };

/** To whom the lists or the settings are not there, their edits are not either. */
const READ_BY: { readonly [action in Action]?: Action } = {
  'list.edit': 'list.read',
  'settings.edit': 'settings.read',
  'channels.edit': 'settings.read',
};

/** What an answer says of the door: a form that is sent back (422) came through it. @throws when it is a bug (5xx) */
export function verdictOf(status: number): Verdict {
  if (status >= 500) throw new Error(`answered ${status}`);
  return REFUSED[status] ?? 'open';
}

/** What the permission table says of this caller, null for whoever is signed out, on this route. */
export function expected(route: string, actor: Actor | null, standing: Standing): Verdict {
  if (OPEN.includes(route)) return 'open';
  if (!actor) return 'sign in';
  const relation = { own: true, team: standing !== 'foreign' };
  const action = OF_A_CASE[route] ?? OWN[route] ?? TOLD[route] ?? HIDDEN[route];
  if (!action) return SIGNED_IN.includes(route) ? 'open' : 'not found';
  if (OF_A_CASE[route]) {
    if (may(actor, action, relation)) return 'open';
    return may(actor, 'case.read', relation) ? 'forbidden' : 'not found';
  }
  // A list is open to whoever may have something on it.
  if (scopeOf(actor, action) !== 'none') return 'open';
  const reading = READ_BY[action];
  if (reading && !may(actor, reading, relation)) return 'not found';
  return TOLD[route] ? 'forbidden' : 'not found';
}
