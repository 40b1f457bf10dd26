import { randomUUID } from 'node:crypto';
import { IsNull } from 'typeorm';
import type { Work } from '../journal/unit-of-work.js';
import { Invitation } from './invitation.entity.js';
import { newToken, tokenHash } from './passwords.js';
import { Session } from './session.entity.js';
import { CORRECTION_MS } from './sessions.rules.js';

const INVITATION_MS = 7 * 24 * 3600_000;
/** Long past, whatever the clock says. */
const NEVER = new Date(0).toISOString();

/** A new link, good for seven days. @returns its token, told once and kept only as a hash. */
export async function giveLink(work: Work, accountId: string): Promise<string> {
  const token = newToken();
  await work.manager.insert(Invitation, {
    id: randomUUID(),
    accountId,
    tokenHash: tokenHash(token),
    expiresAt: new Date(Date.parse(work.at) + INVITATION_MS).toISOString(),
    usedAt: null,
    createdAt: work.at,
  });
  return token;
}

/** Whether a link still opens at this instant; one from the future is older than it says: the clock was set back. */
export function isOfUse({ createdAt, expiresAt }: Invitation, now: Date): boolean {
  const age = now.getTime() - Date.parse(createdAt);
  return age > -CORRECTION_MS && now.toISOString() < expiresAt;
}

/** The links that were given for this account and not used open nothing any more, not even on a clock set back. */
export async function voidLinks(work: Work, accountId: string): Promise<void> {
  await work.manager.update(Invitation, { accountId, usedAt: IsNull() }, { expiresAt: NEVER });
}

/** Whoever is signed in with this account is signed out. */
export async function endSessions(work: Work, accountId: string): Promise<void> {
  await work.manager.update(Session, { accountId, endedAt: IsNull() }, { endedAt: work.at });
}
