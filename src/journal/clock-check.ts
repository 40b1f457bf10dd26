import { Injectable, type OnModuleInit } from '@nestjs/common';
import { Clock } from '../platform/clock.js';
import { Database } from '../platform/database/database.js';
import { Health } from '../platform/health/health.js';
import { JournalEntry } from './journal-entry.entity.js';
import { JournalHead } from './journal-head.entity.js';

/** Clocks are corrected by seconds all the time; this is another matter. */
const MINUTES = 5;
/** So far back it is looked: a clock that was once ahead is forgotten after as many entries. */
const LATEST = 200;

/**
 * Tells that the machine's clock was set back: the journal knows of acts that are still to come. It stays whole, for
 * its order is that of its numbers, but its times, the deadlines and the last day of an account are not to be trusted.
 */
@Injectable()
export class ClockCheck implements OnModuleInit {
  constructor(
    private readonly db: Database,
    private readonly clock: Clock,
    private readonly health: Health,
  ) {}

  onModuleInit(): void {
    this.health.register('clock', () => this.isRight());
  }

  private async isRight(): Promise<boolean> {
    const latest = new Date(this.clock.now().getTime() + MINUTES * 60_000).toISOString();
    // The main chain, and the reading chain of the latest month, which is the one to come where a clock was ahead.
    const heads = await this.db.read.find(JournalHead, { order: { id: 'ASC' } });
    const chains = new Set([heads[0]?.id, heads.at(-1)?.id].filter((id) => id !== undefined));
    for (const chain of chains) {
      const last = { where: { chain }, order: { seq: 'DESC' }, take: LATEST, select: { at: true } } as const;
      if ((await this.db.read.find(JournalEntry, last)).some(({ at }) => at > latest)) return false;
    }
    return true;
  }
}
