import { Column, Entity, Index, PrimaryColumn } from 'typeorm';

export const JOB_STATUSES = ['queued', 'running', 'done', 'failed', 'cancelled'] as const;
export type JobStatus = (typeof JOB_STATUSES)[number];

/** Work that takes time. It holds ids only, is safe to repeat, and a restart loses none. */
@Entity('job')
@Index(['status', 'createdAt'])
@Index(['startedAt'])
@Index(['subjectId'])
export class Job {
  @PrimaryColumn('varchar', { length: 36 }) id: string;
  @Column('varchar', { length: 40 }) kind: string;
  @Column('varchar', { length: 36 }) subjectId: string;
  @Column('varchar', { length: 36 }) actorId: string;
  @Column('varchar', { length: 40 }) status: JobStatus;
  /** Locale key of what is being done. */
  @Column('varchar', { length: 60, nullable: true }) step: string | null;
  @Column('integer') done: number;
  @Column('integer') total: number;
  @Column('integer') attempts: number;
  /** Which process works on it, a name that it gave itself at its start. */
  @Column('varchar', { length: 36, nullable: true }) claimedBy: string | null;
  /** Renewed while it works; once it has passed, another process takes the job over. */
  @Column('varchar', { length: 24, nullable: true }) leaseUntil: string | null;
  /** Locale key of why it failed. */
  @Column('varchar', { length: 60, nullable: true }) fault: string | null;
  @Column('varchar', { length: 24 }) createdAt: string;
  @Column('varchar', { length: 24, nullable: true }) startedAt: string | null;
  @Column('varchar', { length: 24, nullable: true }) endedAt: string | null;
}
