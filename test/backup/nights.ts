import { spawnSync } from 'node:child_process';
import { mkdirSync, readdirSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { ROOT } from '../../src/platform/views/templates-folder.js';
import type { TestApp } from '../support/app.js';

/** Nights on which nobody looked: one of each month of a year that is long past. */
export const LONG_AGO = Array.from({ length: 9 }, (_, month) => `recours-2019-0${month + 1}-28-023000`);

/** The folder of nightly backups of an application, and `deploy/nightly` as systemd runs it. */
export class Nights {
  private readonly folder: string;

  constructor(
    private readonly test: TestApp,
    private readonly recipient: string,
  ) {
    this.folder = join(test.folder, 'nights');
    mkdirSync(this.folder);
  }

  /** @param more of the environment */
  run(more: NodeJS.ProcessEnv = {}): { status: number | null; stderr: string } {
    const { dataDir, keyFile, databaseUrl } = this.test.config;
    return spawnSync(join(ROOT, 'deploy/nightly'), {
      encoding: 'utf8',
      env: {
        ...process.env,
        LANG: 'C.UTF-8',
        DATABASE_URL: databaseUrl ?? '',
        RECOURS_BACKUPS: this.folder,
        RECOURS_BACKUP_TO: this.recipient,
        RECOURS_DATA: dataDir,
        RECOURS_KEY_FILE: keyFile,
        RECOURS_NODE: process.execPath,
        ...more,
      },
    });
  }

  /** What nights of long ago have left, by the ends of its names. */
  leave(ending: string, bytes = 10): void {
    for (const name of LONG_AGO) writeFileSync(join(this.folder, name + ending), Buffer.alloc(bytes));
  }

  get good(): string[] {
    return this.all.filter((name) => !name.includes('doubtful'));
  }

  get doubtful(): string[] {
    return this.all.filter((name) => name.includes('doubtful'));
  }

  path = (name: string): string => join(this.folder, name);

  clear(): void {
    rmSync(this.folder, { recursive: true });
  }

  private get all(): string[] {
    return readdirSync(this.folder).sort();
  }
}
