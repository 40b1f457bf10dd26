import { Injectable } from '@nestjs/common';
import type { Actor } from '../access/actor.js';
import type { Action } from '../access/permissions.js';
import { CaseReading } from '../cases/case-reading.service.js';
import type { LegalCase } from '../cases/case.entity.js';
import type { ConsentRecord } from './consent-record.js';
import { ConsentsService } from './consents.service.js';

/** Consents for whoever looks at them: who agreed to what, and through which interpreter, is read like the rest of a case. */
@Injectable()
export class ConsentReading {
  constructor(
    private readonly consents: ConsentsService,
    private readonly reading: CaseReading,
  ) {}

  /** Every answer of a case, the last recorded first. The caller has asked whether the case may be read. */
  async all(actor: Actor, legalCase: LegalCase): Promise<ConsentRecord[]> {
    await this.note(actor, { kind: 'case', id: legalCase.id }, legalCase.id);
    return this.consents.ofCase(legalCase);
  }

  /** One answer, for whoever may do `action` with it. @throws NotFound, Forbidden */
  async one(actor: Actor, id: string, action: Action = 'case.read'): Promise<ConsentRecord> {
    const { consent } = await this.consents.find(actor, id, action);
    await this.note(actor, { kind: 'consent', id }, consent.caseId);
    return consent;
  }

  private note(actor: Actor, subject: { kind: string; id: string }, caseId: string): Promise<void> {
    return this.reading.note(actor, { action: 'case.read', what: 'consents', subject, caseIds: [caseId] });
  }
}
