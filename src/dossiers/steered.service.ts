import { Injectable } from '@nestjs/common';
import { In, IsNull, MoreThan, Not, type FindOptionsWhere } from 'typeorm';
import { AccountsService } from '../accounts/accounts.service.js';
import type { LegalCase } from '../cases/case.entity.js';
import { JournalEntry } from '../journal/journal-entry.entity.js';
import { Database } from '../platform/database/database.js';
import { Dossier } from './dossier.entity.js';
import type { TemplateKey } from './manifest.js';
import { STEERING, steeredIn, type Leaning, type Steered } from './steering.rules.js';

export interface SteeredBy extends Steered {
  readonly by: string;
}

/** What of lists and settings was changed under a paper since it was printed last, read from the journal. */
@Injectable()
export class SteeredSince {
  constructor(
    private readonly db: Database,
    private readonly accounts: AccountsService,
  ) {}

  /** Nothing, as long as the house has never printed this paper: then nobody relies on how it was. */
  async lastPrint(legalCase: LegalCase, template: TemplateKey, leaning: Leaning): Promise<SteeredBy[]> {
    const since = await this.since(legalCase, template);
    if (since === null) return [];
    const found = await this.db.read.find(JournalEntry, {
      // Of no case, and by its hour: the index of the cases' journals finds them.
      where: { caseId: IsNull(), at: MoreThan(since), action: In(STEERING) },
      order: { at: 'DESC', seq: 'DESC' },
    });
    const entries = found.map((entry) => ({
      ...entry,
      details: JSON.parse(entry.details) as Record<string, unknown>,
    }));
    const steered = steeredIn(entries, leaning);
    const names = await this.accounts.names(steered.map(({ actorId }) => actorId));
    return steered.map((each) => ({ ...each, by: names.get(each.actorId) ?? 'Recours' }));
  }

  /**
   * When the case was last printed: asked for, that is, for a change during a print is told too. A case that never was
   * goes back to the last print of this paper in the house, or to its own opening where that is longer ago: whatever
   * was told since, was told to others.
   */
  private async since({ id, createdAt }: LegalCase, template: TemplateKey): Promise<string | null> {
    const own = await this.last({ caseId: id });
    if (own !== null) return own;
    const ofHouse = await this.last({ template });
    return ofHouse !== null && createdAt < ofHouse ? createdAt : ofHouse;
  }

  private async last(where: FindOptionsWhere<Dossier>): Promise<string | null> {
    const found = await this.db.read.findOne(Dossier, {
      where: { ...where, printedAt: Not(IsNull()) },
      select: { id: true, requestedAt: true },
      order: { requestedAt: 'DESC' },
    });
    return found?.requestedAt ?? null;
  }
}
