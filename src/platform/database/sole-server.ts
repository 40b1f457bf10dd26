import { join } from 'node:path';
import SQLite from 'better-sqlite3-multiple-ciphers';

/** Another process serves this folder. Nothing was changed. */
export class AlreadyServed extends Error {
  override readonly name = 'AlreadyServed';
}

/** They lie in a folder that is served, or was when its service was killed, and say nothing. */
export const LOCK_FILES = ['serving.lock', 'serving.lock-journal'] as const;

/**
 * Held by the one process that serves a data folder: a second one would sweep away uploads that the first is
 * receiving, and take its jobs. The lock is SQLite's own on an empty file, so that the system lets go of it when the
 * process is killed. The command line does not take it: it works beside the service.
 */
export class SoleServer {
  private constructor(private readonly lock: SQLite.Database | null) {}

  /**
   * @param engine on PostgreSQL several processes serve one folder: jobs are claimed there, and what is swept away is
   *   a day old
   * @throws AlreadyServed
   */
  static of(dataDir: string, engine: 'sqlite' | 'postgres'): SoleServer {
    if (engine === 'postgres') return new SoleServer(null);
    const lock = new SQLite(join(dataDir, LOCK_FILES[0]), { timeout: 0 });
    try {
      lock.exec('BEGIN EXCLUSIVE');
      return new SoleServer(lock);
    } catch (error) {
      lock.close();
      if ((error as { code?: string }).code?.startsWith('SQLITE_BUSY')) throw new AlreadyServed();
      throw error;
    }
  }

  release(): void {
    this.lock?.close();
  }
}
