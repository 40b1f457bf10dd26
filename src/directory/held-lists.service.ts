import { Injectable, type OnApplicationShutdown } from '@nestjs/common';
import { Database } from '../platform/database/database.js';
import { readListFiles, SHIPPED_LISTS } from './list-files.js';
import { ListItem } from './list-item.entity.js';
import { ListLoading } from './list-loading.service.js';
import { listsOf } from './loading.rules.js';
import { holdLists } from './registry.js';

/** How long another process, or the command line beside us, may have changed a list before we know of it. */
const LOOK_AGAIN_MS = 5000;

/** Keeps what the process knows of the lists (registry.ts) like the database. */
@Injectable()
export class HeldLists implements OnApplicationShutdown {
  private seen = '';
  private timer: NodeJS.Timeout | undefined;

  constructor(
    private readonly db: Database,
    private readonly loading: ListLoading,
  ) {}

  /** Once, before anything asks for a code: what is shipped is loaded, and everything held. @throws ListFileProblem */
  async begin(): Promise<void> {
    await this.loading.load(readListFiles(SHIPPED_LISTS), 'shipped');
    await this.refresh();
    // A database that is away for a moment is told by what people ask of it, not by this.
    this.timer = setInterval(() => void this.catchUp().catch(() => undefined), LOOK_AGAIN_MS).unref();
  }

  /** After every change of ours. */
  async refresh(): Promise<void> {
    const rows = await this.db.read.find(ListItem);
    holdLists(listsOf(rows));
    this.seen = stampOf(
      rows.length,
      rows.reduce((sum, { version }) => sum + version, 0),
    );
  }

  /** Reads the lists again when somebody else changed them: every change adds to a version, and nothing is deleted. */
  async catchUp(): Promise<void> {
    const now = await this.db.read
      .createQueryBuilder(ListItem, 'item')
      .select('COUNT(*)', 'count')
      .addSelect('SUM(item.version)', 'versions')
      .getRawOne<{ count: number | string; versions: number | string | null }>();
    if (now && stampOf(now.count, now.versions ?? 0) !== this.seen) await this.refresh();
  }

  onApplicationShutdown(): void {
    clearInterval(this.timer);
  }
}

const stampOf = (count: number | string, versions: number | string): string => `${count} ${versions}`;
