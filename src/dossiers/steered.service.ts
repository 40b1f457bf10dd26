import { Injectable } from '@nestjs/common';
import { In, IsNull, LessThan, MoreThan, Not, type FindOptionsWhere } from 'typeorm';
import { AccountsService } from '../accounts/accounts.service.js';
import type { LegalCase } from '../cases/case.entity.js';
import { JournalEntry } from '../journal/journal-entry.entity.js';
import { Database } from '../platform/database/database.js';
import { dayInParis } from '../platform/day.js';
import { dayInWords } from '../platform/views/dates.js';
import type { Language } from '../platform/views/language.js';
import { Dossier } from './dossier.entity.js';
import type { TemplateKey } from './manifest.js';
import {
  isUntold,
  STEERING,
  steeredIn,
  type Leaning,
  type Print,
  type SteeredInWords,
} from './steering.rules.js';

/** A paper that is about to be printed, or of which a print is looked at: then only those before it count. */
export interface Sought {
  readonly legalCase: Pick<LegalCase, 'id' | 'createdAt'>;
  readonly template: TemplateKey;
  readonly leaning: Leaning;
  readonly before?: string;
}

/** What of lists and settings was changed under a paper since it was printed last, read from the journal. */
@Injectable()
export class SteeredSince {
  constructor(
    private readonly db: Database,
    private readonly accounts: AccountsService,
  ) {}

  /** Nothing, as long as the house has never printed this paper: then nobody relies on how it was. */
  async lastPrint(sought: Sought, language: Language): Promise<SteeredInWords[]> {
    const print = await this.printBefore(sought);
    if (print === null) return [];
    const found = await this.db.read.find(JournalEntry, {
      // Of no case, and by its hour: the index of the cases' journals finds them.
      where: { caseId: IsNull(), at: MoreThan(print.byAnother), action: In(STEERING) },
      order: { at: 'DESC', seq: 'DESC' },
    });
    const entries = found
      .filter((entry) => isUntold(entry, print))
      .map((entry) => ({ ...entry, details: JSON.parse(entry.details) as Record<string, unknown> }));
    const steered = steeredIn(entries, sought.leaning);
    const names = await this.accounts.names(steered.map(({ actorId }) => actorId));
    return steered.map(({ what, at, actorId }) => ({
      what,
      on: dayInWords(dayInParis(new Date(at)), language),
      by: names.get(actorId) ?? '',
    }));
  }

  /**
   * The last print of the case. A case that never was printed goes back to the last print of this paper in the house, or
   * to its own opening where that is longer ago: what was told since, was told to others.
   */
  private async printBefore({ legalCase, template, before }: Sought): Promise<Print | null> {
    const { id: caseId, createdAt } = legalCase;
    const time = before === undefined ? {} : { requestedAt: LessThan(before) };
    const own = await this.lastOf({ caseId, ...time });
    if (own !== null) return own;
    const ofHouse = await this.lastOf({ template, ...time });
    return ofHouse === null || ofHouse.at <= createdAt
      ? ofHouse
      : { at: createdAt, askedBy: null, byAnother: createdAt };
  }

  private async lastOf(where: FindOptionsWhere<Dossier>): Promise<Print | null> {
    const last = await this.last(where);
    if (!last) return null;
    const another = await this.last({ ...where, requestedBy: Not(last.requestedBy) });
    const { requestedAt: at, requestedBy: askedBy } = last;
    return { at, askedBy, byAnother: another?.requestedAt ?? at };
  }

  /** By when it was asked for: what was changed during a print is told too. */
  private last(where: FindOptionsWhere<Dossier>): Promise<Dossier | null> {
    return this.db.read.findOne(Dossier, {
      where: { ...where, printedAt: Not(IsNull()) },
      select: { id: true, requestedAt: true, requestedBy: true },
      order: { requestedAt: 'DESC' },
    });
  }
}
