import { createHmac, randomUUID } from 'node:crypto';
import { Injectable } from '@nestjs/common';
import type { EntityManager } from 'typeorm';
import type { Actor } from '../access/actor.js';
import type { Action } from '../access/permissions.js';
import { Clock } from '../platform/clock.js';
import { MasterKey } from '../platform/crypto/master-key.js';
import type { Vault } from '../platform/crypto/vault.js';
import { Database } from '../platform/database/database.js';
import { ask } from '../platform/database/plain-sql.js';
import { chainOf, entryHash, GENESIS, headSignature } from './chain.rules.js';
import type { JournalEntry } from './journal-entry.entity.js';
import type { JournalHead } from './journal-head.entity.js';

// Written with every click, and so in plain SQL.
const HEAD = 'SELECT h.seq, h.hash FROM journal_head h WHERE h.id = :chain';
const FIRST_HEAD =
  'INSERT INTO journal_head (id, seq, hash, signature) VALUES (:id, :seq, :hash, :signature)';
const LATER_HEAD = 'UPDATE journal_head SET seq = :seq, hash = :hash, signature = :signature WHERE id = :id';
const ENTRY = `INSERT INTO journal_entry (id, chain, seq, at, actor_id, action, subject_kind, subject_id, case_id,
    details, reason_sealed, reason_hash, previous_hash, hash)
  VALUES (:id, :chain, :seq, :at, :actorId, :action, :subjectKind, :subjectId, :caseId,
    :details, :reasonSealed, :reasonHash, :previousHash, :hash)`;

/** Entries that no permission row governs: signing in and what the service does of itself. */
export type OwnAction =
  | 'session.open'
  | 'session.refuse'
  | 'account.accept'
  | 'account.first'
  | 'draft.begin'
  | 'draft.end'
  | 'dossier.printed'
  | 'person.compare'
  | 'dossier.fail'
  | 'install.begin'
  | 'list.load'
  | 'folding.renew'
  | 'case.key';

export interface Note {
  readonly action: Action | OwnAction;
  readonly subject: { readonly kind: string; readonly id: string };
  readonly caseId?: string | null;
  /** Ids, codes and field names only: never what a person said or typed. */
  readonly details?: Record<string, string | number | boolean | null | readonly string[]>;
  /** What the actor typed as a reason; sealed with the case's key. */
  readonly reason?: { readonly text: string; readonly sealing: Vault };
}

/** What one act may touch: the transaction, its instant, and its entries of the journal. */
export class Work {
  readonly notes: Note[] = [];
  readonly followUps: (() => void)[] = [];
  constructor(
    readonly manager: EntityManager,
    readonly actor: Actor,
    /** ISO 8601, UTC, milliseconds: the one instant of everything written here. */
    readonly at: string,
  ) {}

  note(note: Note): void {
    this.notes.push(note);
  }

  /** Runs once the transaction is committed: waking a worker, removing a file. Must not throw. */
  afterCommit(follow: () => void): void {
    this.followUps.push(follow);
  }
}

/**
 * The only way to write. The whole act and its journal entries happen in one transaction or not at all; an act
 * that notes nothing is a bug and is rolled back. Await nothing but the database inside.
 */
@Injectable()
export class UnitOfWork {
  constructor(
    private readonly db: Database,
    private readonly clock: Clock,
    private readonly keys: MasterKey,
  ) {}

  async run<T>(actor: Actor, act: (work: Work) => Promise<T>): Promise<T> {
    let finished: Work | undefined;
    const result = await this.db.write(async (manager) => {
      const work = new Work(manager, actor, this.clock.now().toISOString());
      const made = await act(work);
      if (work.notes.length === 0) throw new Error('A unit of work ended without a journal entry.');
      await this.append(work);
      finished = work;
      return made;
    });
    for (const follow of finished?.followUps ?? []) follow();
    return result;
  }

  private async append(work: Work): Promise<void> {
    for (const note of work.notes) {
      const chain = chainOf(note.action, work.at);
      const [last] = await ask<JournalHead>(work.manager, HEAD, { chain });
      const id = randomUUID();
      const entry: JournalEntry = {
        id,
        chain,
        seq: (last?.seq ?? 0) + 1,
        at: work.at,
        actorId: work.actor.id,
        action: note.action,
        subjectKind: note.subject.kind,
        subjectId: note.subject.id,
        caseId: note.caseId ?? null,
        details: JSON.stringify(note.details ?? {}),
        reasonSealed: note.reason
          ? note.reason.sealing.seal(note.reason.text, `journal_entry/reason/${id}`)
          : null,
        reasonHash: note.reason
          ? createHmac('sha256', this.keys.journal).update(`${id}\n${note.reason.text}`).digest('hex')
          : null,
        previousHash: last?.hash ?? GENESIS,
        hash: '',
      };
      entry.hash = entryHash(entry, this.keys.journal);
      await ask(work.manager, ENTRY, { ...entry });
      const head = { id: chain, seq: entry.seq, hash: entry.hash };
      const signature = headSignature(head, this.keys.journal);
      await ask(work.manager, last ? LATER_HEAD : FIRST_HEAD, { ...head, signature });
    }
  }
}
