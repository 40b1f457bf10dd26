import { Clock } from '../../src/platform/clock.js';

/** A clock that stands still until a test moves it. */
export class StillClock extends Clock {
  private instant: number;
  /** How long was waited, each time, in milliseconds: on this clock it takes no time. */
  readonly waits: number[] = [];

  /** `at`: an ISO instant with its offset, `2026-05-02T21:40:00Z`. */
  constructor(at: string) {
    super();
    this.instant = read(at);
  }

  override now(): Date {
    return new Date(this.instant);
  }

  override async wait(milliseconds: number): Promise<void> {
    this.waits.push(milliseconds);
  }

  set(at: string): void {
    this.instant = read(at);
  }

  advance(milliseconds: number): void {
    this.instant += milliseconds;
  }
}

/** Without an offset the text would be read in the machine's zone, and the test would depend on where it runs. */
function read(at: string): number {
  const instant = /(Z|[+-]\d{2}:\d{2})$/.test(at) ? Date.parse(at) : NaN;
  if (Number.isNaN(instant)) throw new RangeError(`not an ISO instant with an offset: ${at}`);
  return instant;
}
