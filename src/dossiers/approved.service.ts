import { Injectable } from '@nestjs/common';
import { In, IsNull, type EntityManager, type SelectQueryBuilder } from 'typeorm';
import { Database } from '../platform/database/database.js';
import { DossierApproval } from './approval.entity.js';
import type { Dossier } from './dossier.entity.js';

/** Which dossiers may be filed: those on which a jurist's approval stands. */
@Injectable()
export class Approved {
  constructor(private readonly db: Database) {}

  /** The approvals that stand, each with its approver, by the id of their dossier. */
  async among(dossiers: readonly Pick<Dossier, 'id'>[]): Promise<Map<string, DossierApproval>> {
    const found = await this.db.read.find(DossierApproval, {
      where: { dossierId: In(dossiers.map(({ id }) => id)), withdrawnAt: IsNull() },
      relations: { approver: true },
    });
    return new Map(found.map((approval) => [approval.dossierId, approval]));
  }

  /** Whether a jurist has ever approved it, whatever became of that. @param manager of a unit of work */
  ever(dossierId: string, manager: EntityManager = this.db.read): Promise<boolean> {
    return manager.existsBy(DossierApproval, { dossierId });
  }

  /** Keeps of a query only what is approved. @param idColumn like `dossier.id` */
  narrow<T extends object>(query: SelectQueryBuilder<T>, idColumn: string): SelectQueryBuilder<T> {
    const standing = query
      .subQuery()
      .select('approval.dossierId')
      .from(DossierApproval, 'approval')
      .where('approval.withdrawnAt IS NULL')
      .getQuery();
    return query.andWhere(`${idColumn} IN ${standing}`);
  }
}
