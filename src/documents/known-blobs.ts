import { Injectable, Logger, type OnModuleInit } from '@nestjs/common';
import { Clock } from '../platform/clock.js';
import { Database } from '../platform/database/database.js';
import { SealedStore } from '../platform/storage/sealed-store.js';

/** Of some blob ids, those that a room's own table holds. */
export type KnowsBlobs = (blobIds: string[]) => Promise<string[]>;

/**
 * Which stored files belong to something. A room that stores files registers its question in the constructor of its
 * service; when every room stands, and before anybody is let in or any job runs, files that nobody knows (an upload
 * that a crash cut short) are swept away, once they are a day old: on PostgreSQL another process
 * may just be receiving them. On SQLite this process is the only one, and what is unfinished goes at once.
 */
@Injectable()
export class KnownBlobs implements OnModuleInit {
  private readonly log = new Logger('Storage');
  private readonly questions: KnowsBlobs[] = [];
  constructor(
    private readonly store: SealedStore,
    private readonly clock: Clock,
    private readonly db: Database,
  ) {}

  register(question: KnowsBlobs): void {
    this.questions.push(question);
  }

  async onModuleInit(): Promise<void> {
    const swept = await this.store.sweep(
      async (blobIds) => {
        const known = await Promise.all(this.questions.map((question) => question(blobIds)));
        return new Set(known.flat());
      },
      this.clock.now(),
      this.db.engine === 'sqlite',
    );
    if (swept > 0) this.log.warn(`${swept} unfinished or unknown files were removed`);
  }
}
