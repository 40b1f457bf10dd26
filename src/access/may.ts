import type { Actor } from './actor.js';
import { PERMISSIONS, type Action, type Scope } from './permissions.js';

/** How the actor stands to the record: on its case's team, or its owner. */
export interface Relation {
  readonly team?: boolean;
  readonly own?: boolean;
}

/** How far the action reaches for this actor; lists filter by it in their query. */
export const scopeOf = (actor: Actor, action: Action): Scope =>
  actor.role === 'system' ? 'all' : PERMISSIONS[action][actor.role];

/** Whether the table allows it. Anything not said is refused. */
export function may(actor: Actor, action: Action, relation: Relation = {}): boolean {
  switch (scopeOf(actor, action)) {
    case 'all':
      return true;
    case 'team':
      return relation.team === true;
    case 'own':
      return relation.own === true;
    default:
      return false;
  }
}
