import { Injectable } from '@nestjs/common';
import type { Actor } from '../access/actor.js';
import { UnitOfWork } from '../journal/unit-of-work.js';
import { Conflict, Unmet } from '../platform/errors.js';
import { CaseAccess } from './case-access.service.js';
import { CaseSheets, type CaseSheet } from './case-sheet.service.js';
import { LegalCase } from './case.entity.js';
import { caseJson } from './case.json.js';
import { caseWorkflow } from './case.workflow.js';
import type { CaseStepForm } from './cases.forms.js';
import { Stale, unlessStale } from './stale.js';

/** Leads a case from one stage to another: a named step with an author, a time and, where it is asked for, a reason. */
@Injectable()
export class CaseStepsService {
  constructor(
    private readonly unit: UnitOfWork,
    private readonly access: CaseAccess,
    private readonly sheets: CaseSheets,
  ) {}

  /** Takes a named step. @throws Conflict when it no longer leads on from here, Unmet with every need */
  async take(actor: Actor, ref: string, { step, reason }: CaseStepForm): Promise<CaseSheet> {
    const legalCase = await this.access.byRef(actor, ref, 'case.edit');
    const { people } = await this.sheets.of(legalCase);
    const facts = { person: people.length > 0, reason: reason !== undefined };
    const { next, unmet } = caseWorkflow.take(legalCase.stage, step, facts);
    const current = async () =>
      caseJson(await this.sheets.of(await this.access.byId(actor, legalCase.id, 'case.edit')));
    if (!next) {
      if (unmet.includes('step_open'))
        throw new Conflict({ key: 'cases.stepNotOpen' }, { current: await current() });
      throw new Unmet(unmet.map((need) => ({ key: `cases.needs.${need}` })));
    }
    const { sealing } = await this.access.key(legalCase.id);
    await unlessStale(
      this.unit.run(actor, async (work) => {
        const moved = await work.manager.update(
          LegalCase,
          { id: legalCase.id, stage: legalCase.stage },
          { stage: next },
        );
        if (moved.affected !== 1) throw new Stale();
        const details = { step, from: legalCase.stage, to: next };
        const said = reason ? { reason: { text: reason, sealing } } : {};
        work.note({
          action: 'case.edit',
          subject: { kind: 'case', id: legalCase.id },
          caseId: legalCase.id,
          details,
          ...said,
        });
      }),
      current,
      {},
    );
    return this.sheets.of(await this.access.byId(actor, legalCase.id, 'case.edit'));
  }
}
