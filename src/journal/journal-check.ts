import type { EntityManager } from 'typeorm';
import { ask, Columns, type Values } from '../platform/database/plain-sql.js';
import { ChainWalk, MAIN, reasonHash, type ChainBreak, type Count } from './chain.rules.js';
import type { Checkpoint } from './checkpoint.rules.js';
import { JournalEntry } from './journal-entry.entity.js';
import { JournalHead } from './journal-head.entity.js';
import { lastCount } from './last-count.js';
import { wholeBreak, type WholeBreak } from './whole.rules.js';

const ENTRY = new Columns(JournalEntry, 'e');
const HEAD = new Columns(JournalHead, 'h');

/** So many entries are in memory at a time. */
const PAGE = 500;

interface EntryBreak {
  readonly kind: 'reason' | 'shortened' | 'another';
  readonly chain: string;
  readonly seq: number;
}
interface Recounted {
  readonly kind: 'recounted';
  readonly seq: number;
  readonly counted: number | null;
  readonly found: number;
}
export type JournalBreak = ChainBreak | WholeBreak | EntryBreak | Recounted;

export interface Looked {
  /** The first of each chain, and what is wrong with the whole; none means that the journal is whole. */
  readonly breaks: readonly JournalBreak[];
  readonly heads: readonly JournalHead[];
}

/** Opens the sealed reason of an entry; null where its case's key is gone. @throws SealBroken */
export type OpenReason = (entry: JournalEntry, manager: EntityManager) => Promise<string | null>;

/** Walks the journal as it stands in one snapshot, and gathers what is wrong with it. */
export class JournalCheck {
  private readonly breaks: JournalBreak[] = [];
  private isBegun = false;

  constructor(
    private readonly manager: EntityManager,
    private readonly key: Buffer,
    private readonly open: OpenReason | null,
  ) {}

  async look(checkpoint: readonly Checkpoint[]): Promise<Looked> {
    const rows = await ask<Values>(
      this.manager,
      `SELECT ${HEAD.of(this.manager)} FROM journal_head h ORDER BY h.id`,
    );
    const heads = rows.flatMap((row) => HEAD.read(this.manager, row) ?? []);
    const chains = new Set([...heads.map(({ id }) => id), ...(await this.chains())]);
    for (const chain of chains) await this.walk(chain, heads.find(({ id }) => id === chain) ?? null);
    const whole = { heads, count: await this.count(), isBegun: this.isBegun, isEmpty: chains.size === 0 };
    const broken = wholeBreak(whole, this.key);
    if (broken) this.breaks.push(broken);
    for (const known of checkpoint) await this.holdAgainst(known);
    return { breaks: this.breaks, heads };
  }

  private async chains(): Promise<string[]> {
    const sql = 'SELECT DISTINCT e.chain FROM journal_entry e';
    return (await ask<{ chain: string }>(this.manager, sql)).map(({ chain }) => chain);
  }

  private async walk(chain: string, head: JournalHead | null): Promise<void> {
    const walk = new ChainWalk(chain, this.key);
    let hasReasons = true;
    for await (const entry of this.entries(chain)) {
      const broken = walk.pass(entry);
      if (broken) return void this.breaks.push(broken);
      if (chain === MAIN && entry.action === 'journal.count') this.counted(entry);
      if (!hasReasons || (await this.isReasonSound(entry))) continue;
      hasReasons = false;
      this.breaks.push({ kind: 'reason', chain, seq: entry.seq });
    }
    const cut = walk.end(head);
    if (cut) this.breaks.push(cut);
  }

  private async *entries(chain: string): AsyncGenerator<JournalEntry> {
    const sql = `SELECT ${ENTRY.of(this.manager)} FROM journal_entry e
      WHERE e.chain = :chain AND e.seq > :after ORDER BY e.seq LIMIT ${PAGE}`;
    for (let after = -1; ;) {
      const rows = await ask<Values>(this.manager, sql, { chain, after });
      const page = rows.flatMap((row) => ENTRY.read(this.manager, row) ?? []);
      yield* page;
      const last = page.at(-1);
      if (!last || page.length < PAGE) return;
      after = last.seq;
    }
  }

  /** That a count began; where the service found another than was signed, what it found. */
  private counted({ seq, details }: JournalEntry): void {
    this.isBegun = true;
    const { lost, counted, entries } = JSON.parse(details) as {
      lost?: true;
      counted?: number | null;
      entries: number;
    };
    if (lost) this.breaks.push({ kind: 'recounted', seq, counted: counted ?? null, found: entries });
  }

  private async isReasonSound(entry: JournalEntry): Promise<boolean> {
    if (entry.reasonHash === null || entry.reasonSealed === null)
      return entry.reasonHash === entry.reasonSealed;
    if (!this.open) return true;
    try {
      const text = await this.open(entry, this.manager);
      return text === null || reasonHash(entry.id, text, this.key) === entry.reasonHash;
    } catch {
      return false;
    }
  }

  /** A service of the version before may be running, whose database has no count. */
  private async count(): Promise<Count | null> {
    const isThere = await this.manager.queryRunner?.hasColumn('key_check', 'journal_signature');
    return isThere ? lastCount(this.manager) : null;
  }

  private async holdAgainst({ chain, seq, hash }: Checkpoint): Promise<void> {
    const sql = 'SELECT e.hash FROM journal_entry e WHERE e.chain = :chain AND e.seq = :seq';
    const [entry] = await ask<{ hash: string }>(this.manager, sql, { chain, seq });
    if (!entry) this.breaks.push({ kind: 'shortened', chain, seq });
    else if (!entry.hash.startsWith(hash)) this.breaks.push({ kind: 'another', chain, seq });
  }
}
