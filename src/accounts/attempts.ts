import { Injectable } from '@nestjs/common';
import { Clock } from '../platform/clock.js';
import { TooMany } from '../platform/errors.js';

const WINDOW_MS = 15 * 60_000;
const PER_ADDRESS = 10;
const ADDRESSES = 5_000;
/** Argon2 is slow on purpose and shares its threads with the files: this many at once, the others are sent away. */
const AT_ONCE = 8;

/** Slows whoever guesses passwords: ten attempts for one e-mail address in a quarter of an hour, then a wait. */
@Injectable()
export class Attempts {
  private readonly attempts = new Map<string, number[]>();
  private trying = 0;
  constructor(private readonly clock: Clock) {}

  /**
   * Counts the attempt before it is tried, so that many at once are no way round the limit, and tries it.
   * @throws TooMany while the wait lasts
   */
  async count<T>(email: string, attempt: () => Promise<T>): Promise<T> {
    const now = this.clock.now().getTime();
    // A clock that was set back must not leave anybody waiting until it has caught up.
    const recent = (this.attempts.get(email) ?? []).filter((at) => at > now - WINDOW_MS && at <= now);
    const [oldest = now] = recent;
    if (recent.length >= PER_ADDRESS) throw new TooMany(Math.ceil((oldest + WINDOW_MS - now) / 1000));
    if (this.trying >= AT_ONCE) throw new TooMany(5);
    // Taken out and put in again: the map forgets the address that was tried longest ago.
    this.attempts.delete(email);
    this.attempts.set(email, [...recent, now]);
    if (this.attempts.size > ADDRESSES) this.attempts.delete(this.attempts.keys().next().value ?? '');
    this.trying += 1;
    try {
      return await attempt();
    } finally {
      this.trying -= 1;
    }
  }

  /** The right password was given: what was mistyped before does not count any more. */
  forget(email: string): void {
    this.attempts.delete(email);
  }
}
