import { Injectable } from '@nestjs/common';
import { IsNull } from 'typeorm';
import type { Actor } from '../access/actor.js';
import { CaseAccess } from '../cases/case-access.service.js';
import { UnitOfWork } from '../journal/unit-of-work.js';
import { Clock } from '../platform/clock.js';
import { Conflict } from '../platform/errors.js';
import { CaseDocument } from './document.entity.js';
import { documentJson } from './document.json.js';
import { documentModel, sealed, type DocumentModel } from './document.model.js';
import type { DocumentChange } from './documents.forms.js';
import { DocumentsService, WHOLE } from './documents.service.js';
import { refuseFuture } from './refuse-future.js';

/** What may be said anew about a document; its original is not among it. */
export const CHANGING = ['title', 'kind', 'on', 'origin', 'receivedBy', 'viaMessaging'] as const;

/** Changes what is said about a document, and takes one out of use. */
@Injectable()
export class DocumentChanges {
  constructor(
    private readonly documents: DocumentsService,
    private readonly access: CaseAccess,
    private readonly unit: UnitOfWork,
    private readonly clock: Clock,
  ) {}

  /** @throws Conflict when stale (with `current`) or out of use, Invalid for a day to come */
  async change(actor: Actor, id: string, form: DocumentChange): Promise<DocumentModel> {
    const before = await this.documents.one(actor, id, 'document.edit');
    refuseFuture(form.on, this.clock.now());
    const changed = CHANGING.filter((name) => form[name] !== undefined && form[name] !== before[name]);
    const now = { ...before, ...Object.fromEntries(changed.map((name) => [name, form[name]])) };
    const { sealing } = await this.access.key(before.caseId);
    const refuse = (current: DocumentModel): never => {
      if (current.withdrawnAt) throw new Conflict({ key: 'documents.outOfUse' });
      throw new Conflict(undefined, { current: documentJson(current), typed: form });
    };
    if (before.withdrawnAt || before.version !== form.version) return refuse(before);
    if (changed.length === 0) return before;
    await this.unit.run(actor, async (work) => {
      const updated = await work.manager.update(
        CaseDocument,
        { id, version: form.version, withdrawnAt: IsNull() },
        {
          titleSealed: sealed(sealing, 'title', id, now.title),
          kind: now.kind ?? 'other',
          madeOn: now.on,
          originSealed: sealed(sealing, 'origin', id, now.origin),
          receivedBySealed: sealed(sealing, 'receivedBy', id, now.receivedBy),
          viaMessaging: now.viaMessaging,
        },
      );
      if (updated.affected !== 1)
        refuse(
          documentModel(
            await work.manager.findOneOrFail(CaseDocument, { where: { id }, relations: WHOLE }),
            sealing,
          ),
        );
      work.note({
        action: 'document.edit',
        subject: { kind: 'document', id },
        caseId: before.caseId,
        details: { fields: changed },
      });
    });
    return this.documents.one(actor, id);
  }

  /** Takes a document out of use; it stays, with its original and the reason. @throws Conflict when it is out already */
  async withdraw(actor: Actor, id: string, reason: string): Promise<DocumentModel> {
    const { caseId } = await this.documents.find(actor, id, 'document.withdraw');
    const { sealing } = await this.access.key(caseId);
    await this.unit.run(actor, async (work) => {
      const updated = await work.manager.update(
        CaseDocument,
        { id, withdrawnAt: IsNull() },
        {
          withdrawnAt: work.at,
          withdrawalReasonSealed: sealed(sealing, 'withdrawalReason', id, reason),
        },
      );
      if (updated.affected !== 1) throw new Conflict({ key: 'documents.outOfUse' });
      work.note({
        action: 'document.withdraw',
        subject: { kind: 'document', id },
        caseId,
        reason: { text: reason, sealing },
      });
    });
    return this.documents.one(actor, id);
  }
}
