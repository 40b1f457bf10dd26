import { setTimeout } from 'node:timers/promises';

/**
 * The only door to "now". Whatever depends on the present is handed a Clock, so that a test can stand on the last
 * minute of an end date, and so that rules stay functions of what they are given.
 */
export abstract class Clock {
  abstract now(): Date;

  /** Lets so much time go by; keeps nobody from ending. */
  abstract wait(milliseconds: number): Promise<void>;
}

export class SystemClock extends Clock {
  override now(): Date {
    return new Date();
  }

  override async wait(milliseconds: number): Promise<void> {
    await setTimeout(milliseconds, undefined, { ref: false });
  }
}
