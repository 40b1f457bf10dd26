import { createHmac, randomUUID } from 'node:crypto';
import { Injectable } from '@nestjs/common';
import type { EntityManager } from 'typeorm';
import type { Actor } from '../access/actor.js';
import type { Action } from '../access/permissions.js';
import { Clock } from '../platform/clock.js';
import { MasterKey } from '../platform/crypto/master-key.js';
import type { Vault } from '../platform/crypto/vault.js';
import { Database } from '../platform/database/database.js';
import { chainOf, entryHash, GENESIS, headSignature } from './chain.rules.js';
import { JournalEntry } from './journal-entry.entity.js';
import { JournalHead } from './journal-head.entity.js';

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
      const last = await work.manager.findOneBy(JournalHead, { id: chain });
      const id = randomUUID();
      const entry = work.manager.create(JournalEntry, {
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
      });
      entry.hash = entryHash(entry, this.keys.journal);
      await work.manager.insert(JournalEntry, entry);
      const head = { id: chain, seq: entry.seq, hash: entry.hash };
      await work.manager.upsert(JournalHead, { ...head, signature: headSignature(head, this.keys.journal) }, [
        'id',
      ]);
    }
  }
}
