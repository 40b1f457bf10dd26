import { Injectable } from '@nestjs/common';
import { In, IsNull, Not } from 'typeorm';
import { Database } from '../platform/database/database.js';
import { Approved } from './approved.service.js';
import type { DossierWithJob } from './dossier-states.service.js';
import { Dossier } from './dossier.entity.js';

/** Which printed dossiers a later one of the same case and the same paper has taken the place of. */
@Injectable()
export class ReplacedBy {
  constructor(
    private readonly db: Database,
    private readonly approved: Approved,
  ) {}

  /**
   * By the id of those that were replaced: the number of the newest.
   * @param by whether any later print counts, or for whoever sees no other only an approved one
   */
  async among(
    found: readonly Pick<DossierWithJob, 'dossier'>[],
    by: 'printed' | 'approved' = 'printed',
  ): Promise<Map<string, number>> {
    const shown = found.map(({ dossier }) => dossier).filter(({ number }) => number !== null);
    const later = await this.db.read.find(Dossier, {
      where: { caseId: In([...new Set(shown.map(({ caseId }) => caseId))]), number: Not(IsNull()) },
      select: { id: true, caseId: true, template: true, number: true },
    });
    const approved = by === 'approved' ? await this.approved.among(later) : null;
    const printed = later.filter(({ id }) => approved?.has(id) ?? true);
    return new Map(
      shown.flatMap((dossier) => {
        const newest = Math.max(...printed.filter((each) => isAlike(each, dossier)).map(numberOf));
        return newest > numberOf(dossier) ? [[dossier.id, newest] as const] : [];
      }),
    );
  }
}

const isAlike = (one: Dossier, other: Dossier): boolean =>
  one.caseId === other.caseId && one.template === other.template;
const numberOf = ({ number }: Dossier): number => number ?? 0;
