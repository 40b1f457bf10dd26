import { randomUUID } from 'node:crypto';
import { In, MoreThan, type EntityManager, type FindOptionsWhere } from 'typeorm';
import type { Clock } from '../clock.js';
import type { Database } from '../database/database.js';
import { Job } from './job.entity.js';
import { inTurn } from './line.rules.js';

/** How long a process that has fallen silent keeps its job. */
export const LEASE_MS = 20_000;

/** For how long a person who was served stands behind those who were not. */
const LATELY_MS = 60 * 60_000;

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

  /** The job whose turn it is becomes this process's own; null when none of these kinds waits. */
  async next(kinds: readonly string[]): Promise<Job | null> {
    for (;;) {
      // Most looks find nothing: those must not wait for whoever writes.
      const [first] = await this.line(kinds);
      if (!first) return null;
      const claim = {
        status: 'running' as const,
        attempts: first.attempts + 1,
        startedAt: this.now(),
        claimedBy: this.me,
        leaseUntil: this.now(LEASE_MS),
      };
      // Another process that saw the same line may have been quicker: then there is another line to be looked at.
      const asRead = { status: 'queued' as const, attempts: first.attempts };
      if (await this.settle(first, asRead, claim)) return { ...first, ...claim };
    }
  }

  /** What waits, in the order in which its turn will come if nobody else asks for anything. */
  async line(kinds: readonly string[]): Promise<Job[]> {
    const waiting = await this.db.read.find(Job, {
      where: { status: 'queued', kind: In([...kinds]) },
      order: { createdAt: 'ASC', id: 'ASC' },
    });
    if (waiting.length < 2) return waiting;
    const begun = await this.db.read.find(Job, {
      where: { startedAt: MoreThan(this.now(-LATELY_MS)) },
      order: { startedAt: 'ASC' },
      select: { actorId: true, startedAt: true },
    });
    return inTurn(waiting, new Map(begun.map(({ actorId, startedAt }) => [actorId, startedAt ?? ''])));
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
