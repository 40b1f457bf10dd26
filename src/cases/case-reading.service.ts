import { Injectable } from '@nestjs/common';
import type { Actor } from '../access/actor.js';
import type { Action } from '../access/permissions.js';
import { UnitOfWork } from '../journal/unit-of-work.js';

/** What of a case was looked at; each has its words below `cases.journal.seen`. */
export type Seen =
  'summary' | 'facts' | 'injuries' | 'consents' | 'documents' | 'sheet' | 'composing' | 'posting';

interface Looking {
  /** The action by which the door was opened. */
  readonly action: Action;
  readonly what: Seen;
  readonly subject: { readonly kind: string; readonly id: string };
  /** Every case in whose journal it belongs; none of an incident that no case refers to yet. */
  readonly caseIds: readonly string[];
}

/**
 * Notes that somebody looked at what a case holds, one entry a view, with ids only. Whoever calls it has admitted the
 * actor; a form that comes back refused shows what was read already, and is not noted again.
 */
@Injectable()
export class CaseReading {
  constructor(private readonly unit: UnitOfWork) {}

  note(actor: Actor, { action, what, subject, caseIds }: Looking): Promise<void> {
    const cases = caseIds.length > 0 ? caseIds : [null];
    const details = { what };
    return this.unit.note(actor, ...cases.map((caseId) => ({ action, subject, caseId, details })));
  }
}
