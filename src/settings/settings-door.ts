import type { Actor } from '../access/actor.js';
import { may } from '../access/may.js';
import type { Action } from '../access/permissions.js';
import { Forbidden, NotFound } from '../platform/errors.js';

/** @throws NotFound for whom there are no settings; Forbidden for who reads them and may not do this */
export function admitToSettings(actor: Actor, action: Action): void {
  if (!may(actor, 'settings.read')) throw new NotFound();
  if (!may(actor, action)) throw new Forbidden();
}
