import { Injectable } from '@nestjs/common';
import type { EntityManager } from 'typeorm';
import { ConsentsService } from '../consents/consents.service.js';
import { Database } from '../platform/database/database.js';
import type { Dossier } from './dossier.entity.js';
import { groundOf, namedIn, stands } from './print-ground.js';

/**
 * Printed dossiers on which a word was taken back since, or an exhibit: what was asked when each was kept is asked
 * again. They are kept, for what was filed must be provable; but nobody sends one more (domain 1.4, rule 7).
 */
@Injectable()
export class HeldBack {
  constructor(
    private readonly db: Database,
    private readonly consents: ConsentsService,
  ) {}

  /**
   * The ids of those among `dossiers`.
   * @param manager of a unit of work that rests on the answer
   */
  async among(dossiers: readonly Dossier[], manager: EntityManager = this.db.read): Promise<Set<string>> {
    const printed = dossiers.filter(({ printedAt }) => printedAt !== null);
    if (printed.length === 0) return new Set();
    const ground = await groundOf(manager, this.consents, printed);
    const held = printed.filter((dossier) => !stands(dossier, namedIn(dossier), ground));
    return new Set(held.map(({ id }) => id));
  }
}
