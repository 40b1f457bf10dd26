import { ROLES, type Actor, type Role } from '../access/actor.js';
import type { FieldSentences, Sentence } from '../platform/errors.js';
import type { Account } from './account.entity.js';

/**
 * Whoever makes a link sees it, and could choose that account's password herself. An administrator reads no case, so
 * she may not make the link of an account that does.
 */
const INVITES: Partial<Record<Actor['role'], readonly Role[]>> = {
  system: ROLES,
  coordinator: ROLES,
  administrator: ['staff', 'administrator'],
};

/** The roles that somebody of this role may invite, and invite again. */
export const rolesInvitedBy = (role: Actor['role']): readonly Role[] => INVITES[role] ?? [];

/**
 * Whose account somebody may begin anew. Whoever makes the link could take it up herself: an administrator would
 * read the dossiers of the staff whose account she renewed.
 */
export const rolesRenewedBy = (role: Actor['role']): readonly Role[] =>
  role === 'administrator' ? ['administrator'] : rolesInvitedBy(role);

/** What is wrong with an invitation, by field. Days are calendar days in Paris. */
export function invitationFaults(
  inviter: Actor['role'],
  { role, endsOn }: { role: Role; endsOn?: string },
  today: string,
): FieldSentences {
  const end = endFault(role, endsOn, today);
  return {
    ...(rolesInvitedBy(inviter).includes(role) ? {} : { role: [{ key: 'accounts.roleNotYours' }] }),
    ...(end ? { endsOn: [end] } : {}),
  };
}

/** What is wrong with the last day of an account that begins, or begins again, today. */
export function endFault(role: Role, endsOn: string | undefined, today: string): Sentence | undefined {
  if (!endsOn) return role === 'intern' ? { key: 'accounts.internNeedsEnd' } : undefined;
  return endsOn < today ? { key: 'accounts.endInThePast' } : undefined;
}

/** How an account stands: `ended` by somebody or by its last day, `invited` until its password is chosen, `open`. */
export function stateOf(account: Account, today: string): 'ended' | 'invited' | 'open' {
  if (account.endedAt !== null || (account.endsOn !== null && account.endsOn < today)) return 'ended';
  return account.passwordHash === null ? 'invited' : 'open';
}
