import { setTimeout } from 'node:timers/promises';
import { Injectable } from '@nestjs/common';
import type { Actor } from '../access/actor.js';
import { UnitOfWork } from '../journal/unit-of-work.js';
import { Conflict } from '../platform/errors.js';
import type { Job } from '../platform/jobs/job.entity.js';
import { Jobs } from '../platform/jobs/jobs.js';
import { DossiersService } from './dossiers.service.js';

/** Fifty milliseconds apart: a thread or a page is ended at once, a large file may still be sealed. */
const MOST_LOOKS = 200;

/** Calls prints off. A print that comes to its end just then is printed, and the journal says nothing else. */
@Injectable()
export class CallingOff {
  constructor(
    private readonly unit: UnitOfWork,
    private readonly jobs: Jobs,
    private readonly dossiers: DossiersService,
  ) {}

  /** @throws Conflict when there is nothing to call off any more */
  async cancel(actor: Actor, id: string): Promise<void> {
    const { dossier, job } = await this.dossiers.one(actor, id, 'dossier.print');
    if (!isOpen(job) || !(await this.jobs.cancel(id)) || !(await this.hasStopped(id)))
      throw new Conflict({ key: 'dossiers.tooLateToCancel' });
    await this.unit.note(actor, {
      action: 'dossier.print',
      subject: { kind: 'dossier', id },
      caseId: dossier.caseId,
      details: { cancelled: true },
    });
  }

  private async hasStopped(id: string): Promise<boolean> {
    for (let looks = 0; looks < MOST_LOOKS; looks += 1) {
      const job = await this.jobs.ofSubject(id);
      if (!job || !isOpen(job)) return job?.status === 'cancelled';
      await setTimeout(50);
    }
    // It was told, and will stop; a service that goes down meanwhile begins it anew.
    return true;
  }
}

const isOpen = ({ status }: Job): boolean => status === 'queued' || status === 'running';
