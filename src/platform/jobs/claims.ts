import { randomUUID } from 'node:crypto';
import { In, type EntityManager, type FindOptionsWhere } from 'typeorm';
import type { Clock } from '../clock.js';
import type { Database } from '../database/database.js';
import { Job } from './job.entity.js';

/** How long a process that has fallen silent keeps its job. */
export const LEASE_MS = 20_000;

/**
 * Whose job is whose. Several processes may share one PostgreSQL: each claims what waits under a lease, renews it
 * while it works, and leaves alone what is not its own any more. The clocks of their machines should agree; where they
 * do not, a job is begun twice at worst, and `isOurs` lets only one of the two keep what it made.
 */
export class Claims {
  private readonly me = randomUUID();

  constructor(
    private readonly db: Database,
    private readonly clock: Clock,
  ) {}

  /** The job that has waited longest becomes this process's own; null when none of these kinds waits. */
  async next(kinds: readonly string[]): Promise<Job | null> {
    const where = { status: 'queued' as const, kind: In([...kinds]) };
    // Most looks find nothing: those must not wait for whoever writes.
    if (!(await this.db.read.existsBy(Job, where))) return null;
    return this.db.write(async (manager) => {
      const line = manager.createQueryBuilder(Job, 'job').where(where);
      line.orderBy('job.createdAt').addOrderBy('job.id').limit(1);
      if (this.db.engine === 'postgres') line.setLock('pessimistic_write').setOnLocked('skip_locked');
      const job = await line.getOne();
      if (!job) return null;
      const claim = {
        status: 'running' as const,
        attempts: job.attempts + 1,
        startedAt: this.now(),
        claimedBy: this.me,
        leaseUntil: this.now(LEASE_MS),
      };
      await manager.update(Job, job.id, claim);
      return { ...job, ...claim };
    });
  }

  /** Writes into a job of this process's own and renews its lease. @returns false when it is that no more */
  async keep(job: Job, change: Partial<Job> = {}): Promise<boolean> {
    const lease = { leaseUntil: this.now(LEASE_MS) };
    const done = await this.db.write((manager) =>
      manager.update(Job, { id: job.id, status: 'running', claimedBy: this.me }, { ...lease, ...change }),
    );
    return done.affected === 1;
  }

  /** Asked inside the transaction that keeps what the work has made: from there on nobody can take it away. */
  isOurs(manager: EntityManager, job: Job): Promise<boolean> {
    return manager.existsBy(Job, { id: job.id, status: 'running', claimedBy: this.me });
  }

  /** Ends or queues again what is another's or nobody's, as long as it stands `as` is said. */
  async settle(job: Job, as: FindOptionsWhere<Job>, change: Partial<Job>): Promise<boolean> {
    const done = await this.db.write((manager) => manager.update(Job, { ...as, id: job.id }, change));
    return done.affected === 1;
  }

  /** Running jobs whose process says nothing any more; `all` at the start of a process that is known to be alone. */
  async silent(all: boolean): Promise<Job[]> {
    const [now, latest] = [this.now(), this.now(LEASE_MS)];
    const running = await this.db.read.findBy(Job, { status: 'running' });
    return running.filter(
      // A lease beyond the longest there is was given before a clock was set back.
      ({ leaseUntil }) => all || leaseUntil === null || leaseUntil <= now || leaseUntil > latest,
    );
  }

  now(later = 0): string {
    return new Date(this.clock.now().getTime() + later).toISOString();
  }
}
