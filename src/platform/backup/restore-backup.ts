import { existsSync } from 'node:fs';
import { rename, rm } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import { addAbortSignal } from 'node:stream';
import { identityToRecipient } from 'age-encryption';
import { MasterKey } from '../crypto/master-key.js';
import { AlreadyServed, LOCK_FILES, SoleServer } from '../database/sole-server.js';
import { AgeFile } from '../storage/age-file.js';
import { BlobBroken, StorageFull } from '../storage/blob-problem.js';
import { makeFolder, syncFolder } from '../storage/durable.js';
import { BackupProblem } from './backup-problem.js';
import { emptyAgain, isEmpty, liesIn, STAGING } from './empty-place.js';
import type { BackupProgress } from './make-backup.js';
import { compare, DATABASE_ENTRY, type Manifest } from './manifest.js';
import { opensWith } from './snapshot.js';
import { unpack } from './unpack.js';

export interface RestoreRequest {
  /** The file that makeBackup made. */
  from: string;
  /** `AGE-SECRET-KEY-1…`, or the text of a file that age-keygen made. */
  identity: string;
  /** Must be empty, or not exist. */
  dataDir: string;
  /** Where the master key is put; outside of dataDir. The same key may be there already. */
  keyFile: string;
  onProgress?: (progress: BackupProgress) => void;
  /** Ends it. */
  signal?: AbortSignal;
}

/**
 * Puts a backup into an empty folder and says done only when every hash is right and the key opens the database. What
 * another restoration left that was killed does not count; beside one that is under way there is no second one.
 * @throws BackupProblem, AlreadyServed, or whatever aborted `signal`; then the data folder is as empty as before, and
 *   no key was written
 */
export async function restoreBackup(request: RestoreRequest): Promise<Manifest> {
  const { from, dataDir, keyFile, signal } = request;
  const identities = await identitiesIn(request.identity);
  if (!(await isEmpty(dataDir, [STAGING, ...LOCK_FILES]))) throw new BackupProblem('not-empty');
  if (liesIn(keyFile, dataDir)) throw new BackupProblem('key-inside');
  const backup = await AgeFile.open(from, identities).catch((error: unknown) => {
    throw asBackupProblem(error);
  });
  const staging = join(dataDir, STAGING);
  let alone: SoleServer | undefined;
  try {
    await makeFolder(dataDir);
    alone = SoleServer.of(dataDir, 'sqlite');
    await rm(staging, { recursive: true, force: true });
    await makeFolder(staging);
    let entries = 0;
    let bytes = 0;
    const unpacked = await unpack(
      signal ? addAbortSignal(signal, backup.stream()) : backup.stream(),
      staging,
      (text) => mayWrite(keyFile, MasterKey.parse(text)),
      (entry) => request.onProgress?.({ entries: ++entries, bytes: (bytes += entry.bytes) }),
    );
    const manifest = compare(unpacked.manifestText, unpacked.entries);
    const key = MasterKey.parse(unpacked.keyText);
    opensWith(join(staging, DATABASE_ENTRY), key.database);
    signal?.throwIfAborted();
    await putInPlace(staging, dataDir);
    await makeFolder(dirname(keyFile));
    if (!existsSync(keyFile)) MasterKey.write(keyFile, key);
    await syncFolder(dirname(keyFile));
    return manifest;
  } catch (error) {
    if (alone) await emptyAgain(dataDir);
    throw signal?.aborted ? signal.reason : asBackupProblem(error);
  } finally {
    alone?.release();
    if (alone) for (const name of LOCK_FILES) await rm(join(dataDir, name), { force: true });
    await backup.close();
  }
}

async function putInPlace(staging: string, dataDir: string): Promise<void> {
  for (const name of ['blobs', DATABASE_ENTRY]) {
    if (existsSync(join(staging, name))) await rename(join(staging, name), join(dataDir, name));
  }
  await rm(staging, { recursive: true });
  await syncFolder(dataDir);
}

/** Another key that is there may be the only one of its kind: it is not touched. */
function mayWrite(keyFile: string, key: MasterKey): void {
  if (!existsSync(keyFile)) return;
  try {
    if (MasterKey.read(keyFile).fingerprint === key.fingerprint) return;
  } catch (error) {
    throw new BackupProblem('key-exists', { cause: error });
  }
  throw new BackupProblem('key-exists');
}

/** @throws BackupProblem `identity`, which never repeats what was given */
async function identitiesIn(text: string): Promise<string[]> {
  const lines = text.split('\n').map((line) => line.trim());
  const identities = lines.filter((line) => line !== '' && !line.startsWith('#'));
  if (identities.length === 0) throw new BackupProblem('identity');
  for (const identity of identities) {
    await identityToRecipient(identity).catch(() => {
      throw new BackupProblem('identity');
    });
  }
  return identities;
}

function asBackupProblem(error: unknown): unknown {
  if (error instanceof BackupProblem || error instanceof AlreadyServed) return error;
  if (error instanceof StorageFull) return new BackupProblem('full', { cause: error });
  if (error instanceof BlobBroken && error.problem === 'missing') return new BackupProblem('no-backup');
  if (error instanceof BlobBroken && error.problem === 'foreign') return new BackupProblem('foreign');
  // What the system refuses (a right, a disk) is no fault of the backup.
  const bySystem = typeof (error as NodeJS.ErrnoException | null)?.errno === 'number';
  return bySystem ? error : new BackupProblem('broken', { cause: error });
}
