import { randomUUID } from 'node:crypto';
import { Injectable, Logger, type OnApplicationBootstrap } from '@nestjs/common';
import { In, type EntityManager, type FindManyOptions } from 'typeorm';
import { Clock } from '../clock.js';
import { Database } from '../database/database.js';
import { placesInCode } from '../places-in-code.js';
import { Job } from './job.entity.js';

/** Told by the work as it goes; also the place where it learns that it was cancelled. */
export interface Progress {
  readonly signal: AbortSignal;
  /** @param step locale key of what is being done */
  readonly at: (step: string, done: number, total: number) => Promise<void>;
}

export interface Worker {
  /** Does the work; safe to repeat. */
  run(job: Job, progress: Progress): Promise<void>;
  /** What becomes of the subject when the work failed for good or was cancelled. */
  fail(job: Job, fault: string): Promise<void>;
}

/** A failure with a sentence for people; anything else that a worker throws is a bug. */
export class JobFault extends Error {
  constructor(readonly key: string) {
    super(key);
  }
}

/** After a fault of the queue itself (a full disk, a database that went away) it is looked into again. */
const RETRY_MS = 5_000;

/** Runs jobs one after another in this process. The table is the queue; `wake` only saves the wait. */
@Injectable()
export class Jobs implements OnApplicationBootstrap {
  private readonly log = new Logger('Jobs');
  private readonly workers = new Map<string, Worker>();
  private readonly running = new Map<string, AbortController>();
  private loop: Promise<void> | null = null;
  private closing = false;
  /** Somebody woke the queue since it was last looked into, or it stopped with work left. */
  private isAwaited = false;

  constructor(
    private readonly db: Database,
    private readonly clock: Clock,
  ) {}

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
    this.loop ??= this.work()
      .catch((thrown: unknown) => {
        this.isAwaited = true;
        this.log.error(`the queue stopped: ${placesInCode(thrown)}`);
      })
      .finally(() => {
        this.loop = null;
        if (this.isAwaited) setTimeout(() => this.wake(), RETRY_MS).unref();
      });
  }

  /** The newest job of a subject. */
  ofSubject(subjectId: string): Promise<Job | null> {
    return this.db.read.findOne(Job, { where: { subjectId }, order: { createdAt: 'DESC' } });
  }

  /** How many jobs stand before each that waits, by its id; nothing where none of `jobs` does. */
  async before(jobs: readonly Job[]): Promise<Map<string, number>> {
    if (!jobs.some(({ status }) => status === 'queued')) return new Map();
    const running = await this.db.read.countBy(Job, { status: 'running' });
    const line = await this.db.read.find(Job, { ...this.inLine(), select: { id: true } });
    return new Map(line.map(({ id }, index) => [id, running + index]));
  }

  /** Stops a job that is waiting or running. @returns whether there was one to stop */
  async cancel(subjectId: string): Promise<boolean> {
    const job = await this.ofSubject(subjectId);
    if (!job || !['queued', 'running'].includes(job.status)) return false;
    const aborter = this.running.get(job.id);
    if (aborter) aborter.abort();
    else {
      const stopped = await this.update(job, { status: 'cancelled', endedAt: this.now() }, ['queued']);
      if (stopped) await this.workers.get(job.kind)?.fail(job, 'jobs.cancelled');
    }
    return true;
  }

  /** What a killed process left running is queued again; a job that was begun three times is given up. */
  async onApplicationBootstrap(): Promise<void> {
    const left = await this.db.read.findBy(Job, { status: 'running' });
    for (const job of left) {
      if (job.attempts < 3) await this.update(job, { status: 'queued' }, ['running']);
      else await this.giveUp(job, 'jobs.interrupted', 'failed');
    }
    this.wake();
  }

  /** No more work; what is being done is put back into the queue. */
  async stop(): Promise<void> {
    this.closing = true;
    for (const aborter of this.running.values()) aborter.abort('shutdown');
    await this.loop;
  }

  private async work(): Promise<void> {
    while (!this.closing) {
      this.isAwaited = false;
      const job = await this.db.read.findOne(Job, this.inLine());
      if (job) await this.runOne(job);
      else if (!this.isAwaited) return;
    }
  }

  /** Those that wait, the next one first. */
  private inLine(): Pick<FindManyOptions<Job>, 'where' | 'order'> {
    const kind = In([...this.workers.keys()]);
    return { where: { status: 'queued', kind }, order: { createdAt: 'ASC' } };
  }

  private async runOne(job: Job): Promise<void> {
    const worker = this.workers.get(job.kind);
    const claim = { status: 'running', attempts: job.attempts + 1, startedAt: this.now() } as const;
    if (!worker) return;
    // Known before it is claimed: whoever cancels in between finds it.
    const aborter = new AbortController();
    this.running.set(job.id, aborter);
    try {
      if (!(await this.update(job, claim, ['queued']))) return;
      aborter.signal.throwIfAborted();
      await worker.run(
        { ...job, ...claim },
        {
          signal: aborter.signal,
          at: async (step, done, total) => {
            aborter.signal.throwIfAborted();
            await this.update(job, { step, done, total }, ['running']);
          },
        },
      );
      await this.update(job, { status: 'done', endedAt: this.now() }, ['running']);
    } catch (thrown) {
      if (this.closing) await this.update(job, { status: 'queued' }, ['running']);
      else if (aborter.signal.aborted) await this.giveUp(job, 'jobs.cancelled', 'cancelled');
      else {
        if (!(thrown instanceof JobFault))
          this.log.error(`job ${job.id} (${job.kind}) failed: ${placesInCode(thrown)}`);
        await this.giveUp(job, thrown instanceof JobFault ? thrown.key : 'jobs.bug', 'failed');
      }
    } finally {
      this.running.delete(job.id);
    }
  }

  private async giveUp(job: Job, fault: string, status: 'failed' | 'cancelled'): Promise<void> {
    await this.update(job, { status, fault, endedAt: this.now() }, ['running', 'queued']);
    await this.workers.get(job.kind)?.fail(job, fault);
  }

  private async update(job: Job, change: Partial<Job>, from: Job['status'][]): Promise<boolean> {
    const done = await this.db.write((manager) =>
      manager.update(Job, { id: job.id, status: In(from) }, change),
    );
    return done.affected === 1;
  }

  private now(): string {
    return this.clock.now().toISOString();
  }
}
