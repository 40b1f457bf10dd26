import { Injectable, Logger, type OnModuleInit } from '@nestjs/common';
import { Clock } from '../platform/clock.js';
import { Database } from '../platform/database/database.js';
import { knownBlobs } from '../platform/storage/file-records.js';
import { SealedStore } from '../platform/storage/sealed-store.js';

/**
 * Before anybody is let in or any job runs, files that no record knows (an upload that a crash cut short) are swept
 * away, once they are a day old: on PostgreSQL another process may just be receiving them. On SQLite this process is
 * the only one, and what is unfinished goes at once.
 */
@Injectable()
export class KnownBlobs implements OnModuleInit {
  private readonly log = new Logger('Storage');
  constructor(
    private readonly store: SealedStore,
    private readonly clock: Clock,
    private readonly db: Database,
  ) {}

  async onModuleInit(): Promise<void> {
    const swept = await this.store.sweep(
      (blobIds) => knownBlobs(this.db.read, blobIds),
      this.clock.now(),
      this.db.engine === 'sqlite',
    );
    if (swept > 0) this.log.warn(`${swept} unfinished or unknown files were removed`);
  }
}
