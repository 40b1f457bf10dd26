import { LEASE_MS, type Claims } from './claims.js';
import type { Job } from './job.entity.js';
import { JobLost, type Progress } from './worker.js';

/** Leases are renewed, and silent jobs are looked for, four times while a lease lasts. */
export const LOOK_MS = LEASE_MS / 4;

/** Does the work on a claimed job and renews its lease meanwhile; aborts the work once the job is another's. */
export async function holding(
  claims: Claims,
  job: Job,
  aborter: AbortController,
  work: (progress: Progress) => Promise<void>,
): Promise<void> {
  const { signal } = aborter;
  const keep = async (change?: Partial<Job>): Promise<void> => {
    if (!(await claims.keep(job, change))) aborter.abort(new JobLost());
  };
  // A database that is away is not the end of the work: the next renewal, or the last step, tells.
  const renewal = setInterval(() => void keep().catch(() => undefined), LOOK_MS).unref();
  try {
    signal.throwIfAborted();
    await work({
      signal,
      at: async (step, done, total) => {
        signal.throwIfAborted();
        await keep({ step, done, total });
        signal.throwIfAborted();
      },
      demandOurs: async (manager) => {
        signal.throwIfAborted();
        if (!(await claims.isOurs(manager, job))) throw new JobLost();
      },
    });
  } finally {
    clearInterval(renewal);
  }
}
