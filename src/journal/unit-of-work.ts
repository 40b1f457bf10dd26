import { Injectable } from '@nestjs/common';
import type { EntityManager } from 'typeorm';
import type { Actor } from '../access/actor.js';
import { Clock } from '../platform/clock.js';
import { MasterKey } from '../platform/crypto/master-key.js';
import { Database } from '../platform/database/database.js';
import { EntryWriter } from './entry-writer.js';
import type { Note } from './note.js';
import { NotesTogether } from './notes-together.js';

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
  private readonly writer: EntryWriter;
  private readonly together: NotesTogether;

  constructor(
    private readonly db: Database,
    private readonly clock: Clock,
    keys: MasterKey,
  ) {
    this.writer = new EntryWriter(keys.journal);
    this.together = new NotesTogether(db, this.writer);
  }

  async run<T>(actor: Actor, act: (work: Work) => Promise<T>): Promise<T> {
    let finished: Work | undefined;
    const result = await this.db.write(async (manager) => {
      const work = new Work(manager, actor, this.clock.now().toISOString());
      const made = await act(work);
      demandSome(work.notes);
      await this.writer.append(manager, noted(work.notes, work));
      finished = work;
      return made;
    });
    for (const follow of finished?.followUps ?? []) follow();
    return result;
  }

  /** For whoever reads and changes nothing: its entries, committed with those of others who read. */
  async note(actor: Actor, ...notes: readonly Note[]): Promise<void> {
    demandSome(notes);
    await this.together.write(noted(notes, { actor, at: this.clock.now().toISOString() }));
  }
}

const noted = (notes: readonly Note[], { actor, at }: { actor: Actor; at: string }) =>
  notes.map((note) => ({ note, actorId: actor.id, at }));

function demandSome(notes: readonly Note[]): void {
  if (notes.length === 0) throw new Error('A unit of work ended without a journal entry.');
}
