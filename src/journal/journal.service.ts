import { Injectable } from '@nestjs/common';
import { MasterKey } from '../platform/crypto/master-key.js';
import { Database } from '../platform/database/database.js';
import { firstBreak, type ChainBreak } from './chain.rules.js';
import { JournalEntry } from './journal-entry.entity.js';
import { JournalHead } from './journal-head.entity.js';

/** Reads the journal; nothing here writes. */
@Injectable()
export class JournalService {
  constructor(
    private readonly db: Database,
    private readonly keys: MasterKey,
  ) {}

  /** A case's entries, newest first. */
  async ofCase(caseId: string, page: { skip: number; take: number }): Promise<[JournalEntry[], number]> {
    return this.db.read.findAndCount(JournalEntry, {
      where: { caseId },
      order: { at: 'DESC', chain: 'ASC', seq: 'DESC' },
      ...page,
    });
  }

  /** Every chain walked from its beginning to its signed head; an empty list means that the journal is whole. */
  async breaks(): Promise<ChainBreak[]> {
    const heads = new Map((await this.heads()).map((head) => [head.id, head]));
    const rows: { chain: string }[] = await this.db.read
      .createQueryBuilder(JournalEntry, 'entry')
      .select('entry.chain', 'chain')
      .distinct(true)
      .getRawMany();
    const found: ChainBreak[] = [];
    for (const chain of new Set([...heads.keys(), ...rows.map((row) => row.chain)])) {
      const entries = await this.db.read.find(JournalEntry, { where: { chain }, order: { seq: 'ASC' } });
      const broken = firstBreak(chain, entries, heads.get(chain) ?? null, this.keys.journal);
      if (broken) found.push(broken);
    }
    return found;
  }

  /** How far each chain goes: written down elsewhere, they show a database that was put back to an older state. */
  heads(): Promise<JournalHead[]> {
    return this.db.read.find(JournalHead, { order: { id: 'ASC' } });
  }
}
