import { Injectable } from '@nestjs/common';
import { Clock } from '../platform/clock.js';
import { TooMany } from '../platform/errors.js';

const WINDOW_MS = 15 * 60_000;
const PER_ADDRESS = 10;

/** Slows whoever guesses passwords: ten failures for one e-mail address in a quarter of an hour, then a wait. */
@Injectable()
export class Attempts {
  private readonly failures = new Map<string, number[]>();
  constructor(private readonly clock: Clock) {}

  /** @throws TooMany while the wait lasts */
  admit(email: string): void {
    const recent = this.recent(email);
    const oldest = recent[0];
    if (oldest === undefined || recent.length < PER_ADDRESS) return;
    throw new TooMany(Math.ceil((oldest + WINDOW_MS - this.clock.now().getTime()) / 1000));
  }

  failed(email: string): void {
    this.failures.set(email, [...this.recent(email), this.clock.now().getTime()]);
    if (this.failures.size > 5_000) this.failures.delete(this.failures.keys().next().value ?? '');
  }

  succeeded(email: string): void {
    this.failures.delete(email);
  }

  private recent(email: string): number[] {
    const since = this.clock.now().getTime() - WINDOW_MS;
    return (this.failures.get(email) ?? []).filter((at) => at > since);
  }
}
