import { randomBytes } from 'node:crypto';
import { existsSync } from 'node:fs';
import { open, readdir, rm } from 'node:fs/promises';
import { join } from 'node:path';
import Database from 'better-sqlite3-multiple-ciphers';
import { isAlive } from '../is-alive.js';
import { unlock, WrongKey } from '../crypto/database-key.js';
import { machineFault } from '../faults.js';
import { DATABASE_ENTRY } from './manifest.js';
import { BackupProblem } from './backup-problem.js';

/**
 * One moment of the database, whole and checked, while the service goes on writing; encrypted with the same key,
 * never plain on the disk. It takes as much room in the data folder as the database.
 *
 * `VACUUM INTO` on a read-only connection of its own: it sees what was committed when it began, waits for no writer
 * and holds none up. The driver's backup() refuses a database with a cipher, and copying the file misses what still
 * lies in the write-ahead log.
 *
 * @returns where it lies; whoever asked for it removes it
 * @throws BackupProblem `no-database`, `wrong-key`, `damaged`
 */
export async function takeSnapshot(dataDir: string, key: Buffer): Promise<string> {
  const source = join(dataDir, DATABASE_ENTRY);
  if (!existsSync(source)) throw new BackupProblem('no-database');
  await clearSnapshots(dataDir);
  const snapshot = join(dataDir, `backup-${process.pid}-${randomBytes(6).toString('hex')}.part`);
  // SQLite would make it readable for others, but takes an empty file that is there already.
  await (await open(snapshot, 'wx', 0o600)).close();
  try {
    withDatabase(source, key, (db) => db.prepare('VACUUM INTO ?').run(snapshot));
    withDatabase(snapshot, key, (db) => {
      if (db.pragma('integrity_check', { simple: true }) !== 'ok') throw new BackupProblem('damaged');
    });
    return snapshot;
  } catch (error) {
    await rm(snapshot, { force: true });
    throw asBackupProblem(error);
  }
}

/** @throws BackupProblem `wrong-key` */
export function opensWith(file: string, key: Buffer): void {
  try {
    withDatabase(file, key, () => undefined);
  } catch (error) {
    throw asBackupProblem(error);
  }
}

function withDatabase(file: string, key: Buffer, act: (db: Database.Database) => void): void {
  const db = new Database(file, { readonly: true, fileMustExist: true });
  try {
    unlock(db, key);
    act(db);
  } finally {
    db.close();
  }
}

function asBackupProblem(error: unknown): unknown {
  if (error instanceof WrongKey) return new BackupProblem('wrong-key');
  const fault = machineFault(error);
  return fault === 'full' || fault === 'damaged' ? new BackupProblem(fault, { cause: error }) : error;
}

/** With what SQLite puts beside it while it writes. */
const SNAPSHOT = /^backup-(\d+)-[0-9a-f]{12}\.part/;

/** Takes away the snapshots of backups that were killed: each is as large as the database. */
export async function clearSnapshots(dataDir: string): Promise<void> {
  for (const name of await readdir(dataDir)) {
    const pid = SNAPSHOT.exec(name)?.[1];
    if (pid && !isAlive(Number(pid))) await rm(join(dataDir, name), { force: true });
  }
}
