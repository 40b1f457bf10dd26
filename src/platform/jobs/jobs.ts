import { randomUUID } from 'node:crypto';
import { Injectable, Logger, type OnApplicationBootstrap } from '@nestjs/common';
import { In, IsNull, type EntityManager, type FindOptionsWhere } from 'typeorm';
import { Clock } from '../clock.js';
import { isAway } from '../database/away.js';
import { Database } from '../database/database.js';
import { placesInCode } from '../places-in-code.js';
import { Claims } from './claims.js';
import { holding, LOOK_MS } from './holding.js';
import { Job } from './job.entity.js';
import { JobFault, JobLost, type Worker } from './worker.js';

export { JobFault, type Progress, type Worker } from './worker.js';

/** A job whose process was killed three times is given up: it may be what kills them. */
const MOST_ATTEMPTS = 3;

/**
 * Runs jobs one after another in this process, people in turns. The table is the queue; `wake` only saves the wait.
 */
@Injectable()
export class Jobs implements OnApplicationBootstrap {
  private readonly log = new Logger('Jobs');
  private readonly workers = new Map<string, Worker>();
  private readonly running = new Map<string, AbortController>();
  private readonly claims: Claims;
  private loop: Promise<void> | null = null;
  private closing = false;
  /** Somebody woke the queue since it was last looked into. */
  private isAwaited = false;
  private looking: NodeJS.Timeout | undefined;

  constructor(
    private readonly db: Database,
    clock: Clock,
  ) {
    this.claims = new Claims(db, clock);
  }

  register(kind: string, worker: Worker): void {
    this.workers.set(kind, worker);
  }

  /** Queues work inside a unit of work; call `wake` once that is committed. */
  async add(
    manager: EntityManager,
    job: { kind: string; subjectId: string; actorId: string; at: string },
  ): Promise<string> {
    const id = randomUUID();
    await manager.insert(Job, {
      id,
      kind: job.kind,
      subjectId: job.subjectId,
      actorId: job.actorId,
      status: 'queued',
      step: null,
      done: 0,
      total: 0,
      attempts: 0,
      claimedBy: null,
      leaseUntil: null,
      fault: null,
      createdAt: job.at,
      startedAt: null,
      endedAt: null,
    });
    return id;
  }

  /** Looks into the queue; a wake that comes while the last job ends is not lost. */
  wake(): void {
    if (this.closing) return;
    this.isAwaited = true;
    // After a fault of the queue itself (a full disk, a database that went away) the next look wakes it again.
    this.loop ??= this.work()
      .catch((thrown: unknown) => this.log.error(`the queue stopped: ${placesInCode(thrown)}`))
      .finally(() => (this.loop = null));
  }

  /** The newest job of a subject. */
  ofSubject(subjectId: string): Promise<Job | null> {
    return this.db.read.findOne(Job, { where: { subjectId }, order: { createdAt: 'DESC', id: 'DESC' } });
  }

  /** How many jobs stand before each that waits, by its id, as long as nobody else asks; nothing where none of `jobs` does. */
  async before(jobs: readonly Job[]): Promise<Map<string, number>> {
    if (!jobs.some(({ status }) => status === 'queued')) return new Map();
    const running = await this.db.read.countBy(Job, { status: 'running' });
    const line = await this.claims.line([...this.workers.keys()]);
    return new Map(line.map(({ id }, index) => [id, running + index]));
  }

  /** Stops a job that is waiting or running, in whatever process. @returns whether there was one to stop */
  async cancel(subjectId: string): Promise<boolean> {
    const job = await this.ofSubject(subjectId);
    if (!job || !['queued', 'running'].includes(job.status)) return false;
    const aborter = this.running.get(job.id);
    if (aborter) aborter.abort();
    else await this.end(job, { status: In(['queued', 'running']) }, 'jobs.cancelled', 'cancelled');
    return true;
  }

  /** What a killed process left running is queued again. On SQLite this process is the only one there is. */
  async onApplicationBootstrap(): Promise<void> {
    await this.takeUpSilent(this.db.engine === 'sqlite');
    this.wake();
    this.lookAgain();
  }

  /** No more work; what is being done is put back into the queue. */
  async stop(): Promise<void> {
    this.closing = true;
    clearTimeout(this.looking);
    for (const aborter of this.running.values()) aborter.abort('shutdown');
    await this.loop;
  }

  private lookAgain(): void {
    if (this.closing) return;
    const look = async (): Promise<void> => {
      await this.takeUpSilent().catch((thrown: unknown) =>
        this.log.warn(`silent jobs could not be looked for: ${placesInCode(thrown)}`),
      );
      this.wake();
      this.lookAgain();
    };
    this.looking = setTimeout(() => void look(), LOOK_MS).unref();
  }

  private async takeUpSilent(all = false): Promise<void> {
    for (const job of await this.claims.silent(all)) {
      if (this.running.has(job.id)) continue;
      const asRead = { status: 'running' as const, leaseUntil: job.leaseUntil ?? IsNull() };
      if (job.attempts >= MOST_ATTEMPTS) await this.end(job, asRead, 'jobs.interrupted', 'failed');
      else await this.claims.settle(job, asRead, { status: 'queued', claimedBy: null, leaseUntil: null });
    }
  }

  private async work(): Promise<void> {
    while (!this.closing) {
      this.isAwaited = false;
      const job = await this.claims.next([...this.workers.keys()]);
      if (job) await this.runOne(job);
      else if (!this.isAwaited) return;
    }
  }

  private async runOne(job: Job): Promise<void> {
    const worker = this.workers.get(job.kind) as Worker;
    const aborter = new AbortController();
    this.running.set(job.id, aborter);
    try {
      if (this.closing) aborter.abort('shutdown');
      await holding(this.claims, job, aborter, (progress) => worker.run(job, progress));
      await this.claims.keep(job, { status: 'done', endedAt: this.claims.now() });
    } catch (thrown) {
      await this.after(thrown, job, aborter.signal);
    } finally {
      this.running.delete(job.id);
    }
  }

  private async after(thrown: unknown, job: Job, { aborted, reason }: AbortSignal): Promise<void> {
    if (thrown instanceof JobLost || reason instanceof JobLost) return;
    if (this.closing) {
      await this.claims.keep(job, { status: 'queued', claimedBy: null, leaseUntil: null });
    } else if (aborted) await this.giveUp(job, 'jobs.cancelled', 'cancelled');
    // Nobody can be told now; it falls silent, and is taken up again when the database is back.
    else if (isAway(thrown)) throw thrown;
    else {
      if (!(thrown instanceof JobFault))
        this.log.error(`job ${job.id} (${job.kind}) failed: ${placesInCode(thrown)}`);
      await this.giveUp(job, thrown instanceof JobFault ? thrown.key : 'jobs.bug', 'failed');
    }
  }

  /** Of this process's own job. */
  private async giveUp(job: Job, fault: string, status: 'failed' | 'cancelled'): Promise<void> {
    const isOurs = await this.claims.keep(job, { status, fault, endedAt: this.claims.now() });
    if (isOurs) await this.workers.get(job.kind)?.fail(job, fault);
  }

  /** Of a job that is another's, or nobody's. */
  private async end(
    job: Job,
    as: FindOptionsWhere<Job>,
    fault: string,
    status: 'failed' | 'cancelled',
  ): Promise<void> {
    const worker = this.workers.get(job.kind);
    const endedAt = this.claims.now();
    // Killed between its last write and the job's own.
    const isDone = await worker?.isDone?.(job);
    if (isDone) return void (await this.claims.settle(job, as, { status: 'done', endedAt }));
    if (await this.claims.settle(job, as, { status, fault, endedAt })) await worker?.fail(job, fault);
  }
}
