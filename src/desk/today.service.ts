import { Injectable } from '@nestjs/common';
import type { Actor } from '../access/actor.js';
import { scopeOf } from '../access/may.js';
import type { Action } from '../access/permissions.js';
import type { Draft } from '../accounts/draft.entity.js';
import { DraftsService } from '../accounts/drafts.service.js';
import { CaseListService, type CaseLine } from '../cases/case-list.service.js';
import type { Dossier } from '../dossiers/dossier.entity.js';
import { DossiersService } from '../dossiers/dossiers.service.js';
import { Settled } from '../platform/settled.js';
import { lastCheck } from '../platform/storage/last-check.js';
import { TranslationTexts } from '../testimonies/translation-texts.service.js';
import type { Translation } from '../testimonies/translation.entity.js';

/** The first few of a list, and how many there are. */
export interface Few<T> {
  readonly items: readonly T[];
  readonly total: number;
}

/** What lies on somebody's desk. Null: a thing with which this role has nothing to do. */
export interface Today {
  readonly waiting: Few<Translation> | null;
  readonly drafts: readonly Pick<Draft, 'page' | 'savedAt'>[];
  /** Cases that nobody answers for. Only whoever sees them all can give them to somebody. */
  readonly ownerless: Few<CaseLine> | null;
  readonly alerts: Few<CaseLine> | null;
  readonly printed: Few<Dossier> | null;
  /** Stored files that were not whole when all were last read: for whoever sees every case, and can see to it. */
  readonly filesAmiss: number;
}

const FEW = 5;

/** Looks across the rooms for one person; each room narrows to what she may see. */
@Injectable()
export class TodayService {
  constructor(
    private readonly drafts: DraftsService,
    private readonly cases: CaseListService,
    private readonly translations: TranslationTexts,
    private readonly dossiers: DossiersService,
    private readonly settled: Settled,
  ) {}

  async of(actor: Actor): Promise<Today> {
    const reaches = (action: Action): boolean => scopeOf(actor, action) !== 'none';
    const seesAll = scopeOf(actor, 'case.list') === 'all';
    const [waiting, drafts, ownerless, alerts, printed, checked] = await Promise.all([
      reaches('translation.review') ? this.waiting(actor) : null,
      this.drafts.list(actor),
      seesAll ? this.cases.ownerless(actor, FEW) : null,
      reaches('case.list') ? this.cases.list(actor, { stage: 'alert', page: 1, perPage: FEW }) : null,
      reaches('dossier.read') ? this.printed(actor) : null,
      seesAll ? lastCheck(this.settled.dataDir) : null,
    ]);
    return { waiting, drafts, ownerless, alerts, printed, filesAmiss: checked?.faults ?? 0 };
  }

  private async waiting(actor: Actor): Promise<Few<Translation>> {
    const [items, total] = await this.translations.waiting(actor, { skip: 0, take: FEW });
    return { items, total };
  }

  private async printed(actor: Actor): Promise<Few<Dossier>> {
    const [items, total] = await this.dossiers.printed(actor, { page: 1, perPage: FEW });
    return { items: items.map(({ dossier }) => dossier), total };
  }
}
