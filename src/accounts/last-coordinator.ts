import type { Work } from '../journal/unit-of-work.js';
import { Conflict } from '../platform/errors.js';
import { Account } from './account.entity.js';
import { isAlive } from './sessions.rules.js';

/** Before an account ends: another coordinator can sign in, or it is none itself. @throws Conflict */
export async function demandAnotherCoordinator({ manager, at }: Work, accountId: string): Promise<void> {
  const coordinators = await manager.findBy(Account, { role: 'coordinator' });
  const alive = coordinators.filter((each) => isAlive(each, new Date(at)));
  if (alive.length === 1 && alive[0]?.id === accountId)
    throw new Conflict({ key: 'accounts.lastCoordinator' });
}
