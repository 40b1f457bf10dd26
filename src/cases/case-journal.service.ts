import { Injectable } from '@nestjs/common';
import type { Actor } from '../access/actor.js';
import { AccountsService } from '../accounts/accounts.service.js';
import { reasonPlace } from '../journal/chain.rules.js';
import { JournalEntry } from '../journal/journal-entry.entity.js';
import { JournalService } from '../journal/journal.service.js';
import { UnitOfWork } from '../journal/unit-of-work.js';
import { Database } from '../platform/database/database.js';
import type { PageOf } from '../platform/openapi/pages.js';
import { CaseAccess } from './case-access.service.js';
import type { LegalCase } from './case.entity.js';
import type { JournalFilters } from './cases.forms.js';

/** An entry with its words at hand: who did it, and the reason that was sealed. */
export interface JournalLine {
  readonly entry: JournalEntry;
  readonly actor: string;
  readonly details: Readonly<Record<string, unknown>>;
  readonly reason: string | null;
}

/** What was done to a case and who has seen it, the newest first. */
@Injectable()
export class CaseJournalService {
  constructor(
    private readonly db: Database,
    private readonly unit: UnitOfWork,
    private readonly access: CaseAccess,
    private readonly accounts: AccountsService,
    private readonly journal: JournalService,
  ) {}

  /** That it was looked at is itself noted. @throws NotFound, Forbidden */
  async read(
    actor: Actor,
    ref: string,
    { page, perPage, of }: JournalFilters,
  ): Promise<PageOf<JournalLine> & { legalCase: LegalCase }> {
    const legalCase = await this.access.byRef(actor, ref, 'case.journal');
    await this.unit.note(actor, {
      action: 'case.journal',
      subject: { kind: 'case', id: legalCase.id },
      caseId: legalCase.id,
    });
    const [entries, total] = await this.journal.ofCase(legalCase.id, {
      skip: (page - 1) * perPage,
      take: perPage,
      ...(of !== undefined && { of }),
    });
    return { legalCase, items: await this.lines(legalCase.id, entries), total, page, perPage };
  }

  /** The last things done (not what was read), for whoever may read the case's journal; nothing for anybody else. */
  async last(actor: Actor, caseId: string, take: number): Promise<JournalLine[]> {
    if (!(await this.access.allows(actor, caseId, 'case.journal'))) return [];
    const entries = await this.db.read.find(JournalEntry, {
      where: { caseId, chain: 'main' },
      // By the hour first, as the index of the case and its chain goes: all readings lie beside it.
      order: { at: 'DESC', seq: 'DESC' },
      take,
    });
    return this.lines(caseId, entries);
  }

  private async lines(caseId: string, entries: readonly JournalEntry[]): Promise<JournalLine[]> {
    const names = await this.accounts.names(entries.map(({ actorId }) => actorId));
    const key = entries.some(({ reasonSealed }) => reasonSealed) ? await this.access.key(caseId) : null;
    return entries.map((entry) => ({
      entry,
      actor: names.get(entry.actorId) ?? entry.actorId,
      details: JSON.parse(entry.details) as Record<string, unknown>,
      reason: entry.reasonSealed && key ? key.sealing.open(entry.reasonSealed, reasonPlace(entry.id)) : null,
    }));
  }
}
