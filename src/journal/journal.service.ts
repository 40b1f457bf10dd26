import { Injectable } from '@nestjs/common';
import { MasterKey } from '../platform/crypto/master-key.js';
import { Database } from '../platform/database/database.js';
import type { Checkpoint } from './checkpoint.rules.js';
import { JournalCheck, type JournalBreak, type Looked, type OpenReason } from './journal-check.js';
import { JournalEntry } from './journal-entry.entity.js';

/** A page of a case's journal, which grows at its top while somebody reads it. */
export interface JournalPage {
  readonly skip: number;
  readonly take: number;
  /** How many entries there were when the first page was asked for: the ones since are passed over. */
  readonly of?: number;
}

/** Reads the journal; nothing here writes. */
@Injectable()
export class JournalService {
  constructor(
    private readonly db: Database,
    private readonly keys: MasterKey,
  ) {}

  /** A case's entries, newest first, and how many there are, or were. */
  async ofCase(caseId: string, { skip, take, of }: JournalPage): Promise<[JournalEntry[], number]> {
    const now = await this.db.read.countBy(JournalEntry, { caseId });
    const total = Math.min(of ?? now, now);
    const entries = await this.db.read.find(JournalEntry, {
      where: { caseId },
      order: { at: 'DESC', chain: 'ASC', seq: 'DESC' },
      skip: now - total + skip,
      take,
    });
    return [entries, total];
  }

  /**
   * Every chain walked from its beginning to its signed head, all chains held against their count and against what was
   * written down elsewhere. In one snapshot: an entry that comes meanwhile would be beyond the head that was read before.
   */
  look(checkpoint: readonly Checkpoint[] = [], open: OpenReason | null = null): Promise<Looked> {
    return this.db.snapshot((manager) => new JournalCheck(manager, this.keys.journal, open).look(checkpoint));
  }

  /** What is broken; an empty list means that the journal is whole. */
  async breaks(): Promise<readonly JournalBreak[]> {
    return (await this.look()).breaks;
  }
}
