import { Injectable } from '@nestjs/common';
import { In, IsNull, Not } from 'typeorm';
import { Database } from '../platform/database/database.js';
import type { DossierWithJob } from './dossiers.service.js';
import { Dossier } from './dossier.entity.js';

/** Which printed dossiers a later one of the same case and the same paper has taken the place of. */
@Injectable()
export class ReplacedBy {
  constructor(private readonly db: Database) {}

  /** By the id of those that were replaced: the number of the newest. */
  async among(found: readonly DossierWithJob[]): Promise<Map<string, number>> {
    const shown = found.map(({ dossier }) => dossier).filter(({ number }) => number !== null);
    const printed = await this.db.read.find(Dossier, {
      where: { caseId: In([...new Set(shown.map(({ caseId }) => caseId))]), number: Not(IsNull()) },
      select: { id: true, caseId: true, template: true, number: true },
    });
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
