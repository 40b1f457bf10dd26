import type { Clock } from '../platform/clock.js';

/** An autosave is on its way for as long; after it, somebody types on the same page anew. */
const LATE_MS = 10_000;

/**
 * The drafts that were sent or thrown away a moment ago. A page's script may have saved just before: that save must
 * not bring back as unsent what has become a record. In the memory of one process, which is the one that got both;
 * were there several, or a restart in between, a draft would stay that the person can throw away.
 */
export class JustEnded {
  private readonly ends = new Map<string, number>();
  constructor(private readonly clock: Clock) {}

  add(accountId: string, page: string): void {
    const now = this.clock.now().getTime();
    for (const [draft, at] of this.ends) if (now - at >= LATE_MS) this.ends.delete(draft);
    this.ends.set(`${accountId} ${page}`, now);
  }

  has(accountId: string, page: string): boolean {
    const at = this.ends.get(`${accountId} ${page}`);
    if (at === undefined) return false;
    const since = this.clock.now().getTime() - at;
    // Less than nothing: the clock was set back, and what is typed from now on is to be kept.
    return since >= 0 && since < LATE_MS;
  }
}
