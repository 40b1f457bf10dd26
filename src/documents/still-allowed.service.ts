import { Injectable } from '@nestjs/common';
import type { Actor } from '../access/actor.js';
import type { Action } from '../access/permissions.js';
import { Account } from '../accounts/account.entity.js';
import { isAlive } from '../accounts/sessions.rules.js';
import { actorOf } from '../accounts/sessions.service.js';
import { CaseAccess } from '../cases/case-access.service.js';
import { Clock } from '../platform/clock.js';
import { Database } from '../platform/database/database.js';
import { Unauthenticated } from '../platform/errors.js';

/**
 * Asks once more what was asked before a body that takes hours: meanwhile an account may have ended, its role changed,
 * or somebody been taken off the case's team.
 */
@Injectable()
export class StillAllowed {
  constructor(
    private readonly db: Database,
    private readonly access: CaseAccess,
    private readonly clock: Clock,
  ) {}

  /** @throws Unauthenticated where the account is no longer alive; NotFound, Forbidden */
  async demand(actor: Actor, caseId: string, action: Action): Promise<void> {
    const account = await this.db.read.findOneBy(Account, { id: actor.id });
    if (!account || !isAlive(account, this.clock.now())) throw new Unauthenticated();
    await this.access.byId(actorOf(account), caseId, action);
  }
}
