import { Injectable } from '@nestjs/common';
import { IsNull, Not, type EntityManager } from 'typeorm';
import type { Actor } from '../access/actor.js';
import { UnitOfWork } from '../journal/unit-of-work.js';
import type { Stored } from '../platform/storage/sealed-store.js';
import type { Bound } from './bind.service.js';
import { DossierExhibit } from './dossier-exhibit.entity.js';
import { Dossier } from './dossier.entity.js';
import type { Source } from './letter.model.js';
import { StillStands } from './still-stands.service.js';

/** What the press hands over: a sealed file and from what it was made. */
export interface Printed {
  readonly number: number;
  readonly stored: Stored;
  readonly bound: Bound;
  readonly sources: readonly Source[];
  /** @throws when the print is not this process's job any more */
  readonly demandOurs: (manager: EntityManager) => Promise<void>;
}

/** The number that stands on the paper was given to another print of the case while this one was made. */
export class NumberTaken extends Error {
  constructor() {
    super('the number of this print has been given away');
  }
}

/** The number of the next print of a case. */
export async function nextNumber(manager: EntityManager, caseId: string): Promise<number> {
  const where = { caseId, number: Not(IsNull()) };
  const last = await manager.findOne(Dossier, { where, order: { number: 'DESC' } });
  return (last?.number ?? 0) + 1;
}

/** The last step of a print: the file becomes the dossier's, in one transaction that asks everything once more. */
@Injectable()
export class Registration {
  constructor(
    private readonly unit: UnitOfWork,
    private readonly stillStands: StillStands,
  ) {}

  /** @throws Unmet when a consent, a document or a translation does not stand any more; NumberTaken */
  async register(actor: Actor, dossier: Dossier, printed: Printed): Promise<void> {
    const { id, caseId, exhibits = [] } = dossier;
    const { number, stored, bound, sources } = printed;
    const { blobId, bytes, sha256 } = stored;
    await this.unit.run(actor, async (work) => {
      await printed.demandOurs(work.manager);
      if (number !== (await nextNumber(work.manager, caseId))) throw new NumberTaken();
      await this.stillStands.demand(work.manager, dossier);
      const print = {
        number,
        blobId,
        bytes,
        sha256,
        pages: bound.pages,
        sectionPages: JSON.stringify(bound.sections),
        sources: JSON.stringify(sources),
        printedAt: work.at,
      };
      await work.manager.update(Dossier, id, print);
      for (const { id: exhibitId, number: stamped } of exhibits) {
        const found = bound.outcomes.find((each) => each.number === stamped);
        if (!found) throw new Error(`Nothing is known of exhibit ${stamped}.`);
        const { outcome, reason, pages, firstPage } = found;
        await work.manager.update(DossierExhibit, exhibitId, { outcome, reason, pages, firstPage });
      }
      const details = { number, pages: bound.pages, bytes, sha256 };
      work.note({ action: 'dossier.printed', subject: { kind: 'dossier', id }, caseId, details });
    });
  }
}
