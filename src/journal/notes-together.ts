import type { Database } from '../platform/database/database.js';
import { endOfTurn } from '../platform/end-of-turn.js';
import { machineFault } from '../platform/faults.js';
import type { EntryWriter } from './entry-writer.js';
import type { Noted } from './note.js';

/** Some ten milliseconds of writing, after which whoever acts comes before the readers that are left. */
const MOST_TOGETHER = 64;

interface Waiting {
  readonly noted: readonly Noted[];
  readonly written: () => void;
  readonly refused: (why: unknown) => void;
}

/**
 * Units that note and change nothing: the readings. Each would wait for a commit of its own, and thirty people who
 * read would keep the one who writes waiting thirty times. So those that wait share a turn of the line, and one
 * transaction; everybody is told once it is on the disk.
 */
export class NotesTogether {
  private readonly waiting: Waiting[] = [];
  private isInLine = false;

  constructor(
    private readonly db: Database,
    private readonly writer: EntryWriter,
  ) {}

  write(noted: readonly Noted[]): Promise<void> {
    return new Promise((written, refused) => {
      this.waiting.push({ noted, written, refused });
      this.standInLine();
    });
  }

  private standInLine(): void {
    if (this.isInLine || this.waiting.length === 0) return;
    this.isInLine = true;
    void this.turn().finally(() => {
      this.isInLine = false;
      this.standInLine();
    });
  }

  /** Ends when everybody in it was answered: who comes meanwhile shares the next one, and not each one of her own. */
  private async turn(): Promise<void> {
    let taken: Waiting[] = [];
    const take = (): Waiting[] => (taken = this.waiting.splice(0, MOST_TOGETHER));
    try {
      await this.db.write((manager) => {
        const noted = take().flatMap((each) => each.noted);
        return this.writer.append(manager, noted);
      });
    } catch (thrown) {
      const isTheirs = taken.length > 1 && machineFault(thrown) === null;
      if (isTheirs) return this.oneByOne(taken);
      // Where not even the transaction began, they were not taken yet.
      for (const { refused } of taken.length > 0 ? taken : take()) refused(thrown);
      return;
    }
    for (const { written } of taken) {
      written();
      // Each in a turn of the loop of its own: sixty pages that are drawn in one would hold up everybody.
      await endOfTurn();
    }
  }

  /** One that cannot be written must not be the end of all. */
  private async oneByOne(taken: readonly Waiting[]): Promise<void> {
    for (const { noted, written, refused } of taken)
      await this.db.write((manager) => this.writer.append(manager, noted)).then(written, refused);
  }
}
