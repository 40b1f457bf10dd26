import type { EntityManager } from 'typeorm';
import type { Job } from './job.entity.js';

/** Told by the work as it goes; also the place where it learns that it was cancelled. */
export interface Progress {
  readonly signal: AbortSignal;
  /** @param step locale key of what is being done */
  readonly at: (step: string, done: number, total: number) => Promise<void>;
  /**
   * To be asked inside the transaction that keeps what was made: another process may have taken the job over, or
   * called it off, since the last word. @throws JobLost, or what the signal was aborted with
   */
  readonly demandOurs: (manager: EntityManager) => Promise<void>;
}

export interface Worker {
  /** Does the work; safe to repeat. */
  run(job: Job, progress: Progress): Promise<void>;
  /** Whether all was kept already, and only the job does not say so: asked before it is given up from outside. */
  isDone?(job: Job): Promise<boolean>;
  /** What becomes of the subject when the work failed for good or was cancelled. */
  fail(job: Job, fault: string): Promise<void>;
}

/** A failure with a sentence for people; anything else that a worker throws is a bug. */
export class JobFault extends Error {
  constructor(readonly key: string) {
    super(key);
  }
}

/** The job is another process's by now, or was called off there: nothing more may be written about it here. */
export class JobLost extends Error {
  constructor() {
    super('the job is not ours any more');
  }
}
