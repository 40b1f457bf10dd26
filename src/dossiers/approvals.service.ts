import { randomUUID } from 'node:crypto';
import { Injectable } from '@nestjs/common';
import { IsNull } from 'typeorm';
import type { Actor } from '../access/actor.js';
import { CaseAccess } from '../cases/case-access.service.js';
import { UnitOfWork } from '../journal/unit-of-work.js';
import { Conflict, Unmet } from '../platform/errors.js';
import { DossierApproval, placeOfReason } from './approval.entity.js';
import { DossiersService } from './dossiers.service.js';
import { HeldBack } from './held-back.service.js';
import { StillStands } from './still-stands.service.js';

/** A jurist approves a print for filing, or takes her approval back with a reason. */
@Injectable()
export class Approvals {
  constructor(
    private readonly unit: UnitOfWork,
    private readonly access: CaseAccess,
    private readonly dossiers: DossiersService,
    private readonly stillStands: StillStands,
    private readonly heldBack: HeldBack,
  ) {}

  /**
   * @throws Unmet while it is not printed, once it is held back, when what it was printed from was corrected since, or
   *   when a consent does not stand any more; Conflict when an approval stands already
   */
  async approve(actor: Actor, id: string): Promise<void> {
    const { dossier } = await this.dossiers.one(actor, id, 'dossier.approve');
    const { caseId, number } = dossier;
    if (number === null) throw new Unmet([{ key: 'posting.needs.printed' }]);
    await this.unit.run(actor, async (work) => {
      const given = await work.manager.findBy(DossierApproval, { dossierId: id });
      if (given.some(({ withdrawnAt }) => withdrawnAt === null))
        throw new Conflict({ key: 'posting.alreadyApproved' });
      const heldBack = await this.heldBack.among([dossier], work.manager);
      if (heldBack.has(id)) throw new Unmet([{ key: 'dossiers.heldBack' }]);
      await this.stillStands.demandSame(work.manager, dossier);
      await this.stillStands.demand(work.manager, dossier);
      await work.manager.insert(DossierApproval, {
        id: randomUUID(),
        dossierId: id,
        number: given.length + 1,
        approvedBy: actor.id,
        approvedAt: work.at,
      });
      const subject = { kind: 'dossier', id };
      work.note({ action: 'dossier.approve', subject, caseId, details: { number } });
    });
  }

  /** Staff do not see it any more from now on. @throws Conflict when no approval stands */
  async withdraw(actor: Actor, id: string, reason: string): Promise<void> {
    const { dossier, approval } = await this.dossiers.one(actor, id, 'approval.withdraw');
    const { caseId, number } = dossier;
    const { sealing } = await this.access.key(caseId);
    await this.unit.run(actor, async (work) => {
      const updated =
        approval &&
        (await work.manager.update(
          DossierApproval,
          { id: approval.id, withdrawnAt: IsNull() },
          {
            withdrawnAt: work.at,
            withdrawnBy: actor.id,
            reasonSealed: sealing.seal(reason, placeOfReason(approval.id)),
          },
        ));
      if (updated?.affected !== 1) throw new Conflict({ key: 'posting.notApproved' });
      work.note({
        action: 'approval.withdraw',
        subject: { kind: 'dossier', id },
        caseId,
        details: { number },
        reason: { text: reason, sealing },
      });
    });
  }
}
