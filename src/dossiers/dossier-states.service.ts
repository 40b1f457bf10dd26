import { Injectable } from '@nestjs/common';
import { In } from 'typeorm';
import { Database } from '../platform/database/database.js';
import { Job } from '../platform/jobs/job.entity.js';
import { Jobs } from '../platform/jobs/jobs.js';
import type { DossierApproval } from './approval.entity.js';
import { Approved } from './approved.service.js';
import type { Dossier } from './dossier.entity.js';
import { HeldBack } from './held-back.service.js';
import { DossierPosting } from './posting.entity.js';

/** A dossier with what became of it: each of these is a row of its own. */
export interface DossierWithJob {
  readonly dossier: Dossier;
  /** The job that prints or printed it. */
  readonly job: Job;
  /** How many jobs stand before its own; 0 once it runs or is over. */
  readonly place: number;
  /** A word on which it rests was taken back since it was printed, or one of its exhibits. */
  readonly isHeldBack: boolean;
  /** The approval that stands, or none. */
  readonly approval: DossierApproval | null;
  /** The day on which it was posted, where somebody has told. */
  readonly postedOn: string | null;
}

/** Puts dossiers beside what became of them. */
@Injectable()
export class DossierStates {
  constructor(
    private readonly db: Database,
    private readonly jobs: Jobs,
    private readonly heldBack: HeldBack,
    private readonly approved: Approved,
  ) {}

  /** In the order in which they came. */
  async of(dossiers: readonly Dossier[]): Promise<DossierWithJob[]> {
    const ids = dossiers.map(({ id }) => id);
    const jobs = await this.db.read.findBy(Job, { subjectId: In(ids) });
    const places = await this.jobs.before(jobs);
    const heldBack = await this.heldBack.among(dossiers);
    const approvals = await this.approved.among(dossiers);
    const postings = await this.db.read.findBy(DossierPosting, { dossierId: In(ids) });
    return dossiers.map((dossier) => {
      const job = jobs.find(({ subjectId }) => subjectId === dossier.id);
      if (!job) throw new Error('A dossier without its job.');
      return {
        dossier,
        job,
        place: places.get(job.id) ?? 0,
        isHeldBack: heldBack.has(dossier.id),
        approval: approvals.get(dossier.id) ?? null,
        postedOn: postings.find(({ dossierId }) => dossierId === dossier.id)?.postedOn ?? null,
      };
    });
  }
}
