import { randomUUID } from 'node:crypto';
import type { EntityManager } from 'typeorm';
import { SYSTEM } from '../access/actor.js';
import { ask } from '../platform/database/plain-sql.js';
import {
  chainOf,
  countOf,
  entryHash,
  GENESIS,
  headSignature,
  MAIN,
  reasonHash,
  reasonPlace,
  type Head,
} from './chain.rules.js';
import type { JournalEntry } from './journal-entry.entity.js';
import { lastCount } from './last-count.js';
import type { Noted } from './note.js';

// Written with every click, and so in plain SQL.
const HEADS = `SELECT h.id, h.seq, h.hash, k.journal_signature AS signature
  FROM journal_head h LEFT JOIN key_check k ON k.id = 'master'`;
const ENTRY = `INSERT INTO journal_entry (id, chain, seq, at, actor_id, action, subject_kind, subject_id, case_id,
    details, reason_sealed, reason_hash, previous_hash, hash)
  VALUES (:id, :chain, :seq, :at, :actorId, :action, :subjectKind, :subjectId, :caseId,
    :details, :reasonSealed, :reasonHash, :previousHash, :hash)`;
const FIRST_HEAD =
  'INSERT INTO journal_head (id, seq, hash, signature) VALUES (:id, :seq, :hash, :signature)';
const LATER_HEAD = 'UPDATE journal_head SET seq = :seq, hash = :hash, signature = :signature WHERE id = :id';
const COUNT = `UPDATE key_check SET journal_entries = :entries, journal_chains = :chains,
  journal_signature = :signature WHERE id = 'master'`;

// Asked once in the life of a house, and when somebody took something away.
const BEGUN = `SELECT e.id FROM journal_entry e WHERE e.chain = '${MAIN}' AND e.action = 'journal.count' LIMIT 1`;
const SOMEBODY = 'SELECT a.id FROM account a WHERE a.created_at < :at LIMIT 1';

type Heads = ReadonlyMap<string, Head>;

/**
 * Writes entries at the end of their chains, then signs anew how far each of these goes and how far all go together.
 * Before it does, it holds what it finds against the last count: a chain that was taken away would be forgotten with
 * the next click otherwise. What does not agree becomes an entry itself, which `recours journal verify` tells for ever.
 */
export class EntryWriter {
  constructor(private readonly key: Buffer) {}

  /** All in the transaction of `manager`, in their order; each with its own actor and instant. */
  async append(manager: EntityManager, noted: readonly Noted[]): Promise<void> {
    const found = await ask<Head & { signature: string | null }>(manager, HEADS);
    const heads = new Map(found.map(({ id, seq, hash }): [string, Head] => [id, { id, seq, hash }]));
    const before = countOf(heads.values(), this.key);
    const isAsCounted = found[0]?.signature === before.signature;
    const all = isAsCounted ? noted : [await this.recount(manager, heads, noted), ...noted];

    const grown = new Set<string>();
    for (const each of all) {
      const entry = this.entry(each, heads);
      await ask(manager, ENTRY, { ...entry });
      heads.set(entry.chain, { id: entry.chain, seq: entry.seq, hash: entry.hash });
      grown.add(entry.chain);
    }
    for (const id of grown) {
      const head = heads.get(id) as Head;
      const isLater = found.some((known) => known.id === id);
      const signature = headSignature(head, this.key);
      await ask(manager, isLater ? LATER_HEAD : FIRST_HEAD, { ...head, signature });
    }
    await ask(manager, COUNT, { ...countOf(heads.values(), this.key) });
  }

  private entry({ note, actorId, at }: Noted, heads: Heads): JournalEntry {
    const id = randomUUID();
    const chain = chainOf(note.action, at);
    const last = heads.get(chain);
    const entry: JournalEntry = {
      id,
      chain,
      seq: (last?.seq ?? 0) + 1,
      at,
      actorId,
      action: note.action,
      subjectKind: note.subject.kind,
      subjectId: note.subject.id,
      caseId: note.caseId ?? null,
      details: JSON.stringify(note.details ?? {}),
      reasonSealed: note.reason?.sealing.seal(note.reason.text, reasonPlace(id)) ?? null,
      reasonHash: note.reason ? reasonHash(id, note.reason.text, this.key) : null,
      previousHash: last?.hash ?? GENESIS,
      hash: '',
    };
    return { ...entry, hash: entryHash(entry, this.key) };
  }

  /** The entry that stands before whatever is written where no count, or another one, was found. */
  private async recount(manager: EntityManager, heads: Heads, [first]: readonly Noted[]): Promise<Noted> {
    const at = first?.at ?? '';
    const last = await lastCount(manager);
    const isFirst = last === null && (await this.mayBegin(manager, heads, at));
    const { entries, chains } = countOf(heads.values(), this.key);
    const details = { entries, chains, ...(!isFirst && { lost: true, counted: last?.entries ?? null }) };
    const subject = { kind: 'installation', id: 'recours' };
    return { note: { action: 'journal.count', subject, details }, actorId: SYSTEM.id, at };
  }

  /**
   * A count may begin in a house where nobody has been yet, and in one that comes from a version that did not count:
   * its main chain says nothing of a count, and every later one does. Whoever empties the columns, or the whole
   * journal, comes back to neither.
   */
  private async mayBegin(manager: EntityManager, heads: Heads, at: string): Promise<boolean> {
    if (heads.size === 0) return (await ask(manager, SOMEBODY, { at })).length === 0;
    return heads.has(MAIN) && (await ask(manager, BEGUN)).length === 0;
  }
}
