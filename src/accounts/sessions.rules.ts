import { endOfDayInParis, type Day } from '../platform/day.js';
import type { Account } from './account.entity.js';
import type { Session } from './session.entity.js';

const MINUTE = 60_000;
/** Half an hour without a click, or eight hours in all, and one signs in again. */
const IDLE_MS = 30 * MINUTE;
const ABSOLUTE_MS = 8 * 60 * MINUTE;
/** A session is written as seen at most once a minute. */
export const TOUCH_MS = MINUTE;
/**
 * A clock may be corrected by so much. A session or a link from further in the future is older than it says: it is
 * closed.
 */
export const CORRECTION_MS = 5 * MINUTE;

/** Whether the account is alive at this instant: accepted, not ended, its end date not past midnight in Paris. */
export function isAlive(account: Account, now: Date): boolean {
  if (account.passwordHash === null || account.endedAt !== null) return false;
  return account.endsOn === null || now < endOfDayInParis(account.endsOn as Day);
}

/** Whether the session still opens the door at this instant, its account's end included. */
export function isOpen(session: Session, account: Account, now: Date): boolean {
  const age = now.getTime() - Date.parse(session.createdAt);
  const idle = now.getTime() - Date.parse(session.seenAt);
  const isOfThePast = age > -CORRECTION_MS && idle > -CORRECTION_MS;
  return (
    session.endedAt === null && isOfThePast && age < ABSOLUTE_MS && idle < IDLE_MS && isAlive(account, now)
  );
}
