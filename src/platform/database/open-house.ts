import { mkdirSync } from 'node:fs';
import { join } from 'node:path';
import { MasterKey } from '../crypto/master-key.js';
import { WrongKey } from '../crypto/database-key.js';
import { SealedStore } from '../storage/sealed-store.js';
import { Database, type DatabaseOptions } from './database.js';
import { KeyCheck } from './key-check.entity.js';

/** The key, the database and the files, opened together and known to belong together. */
export interface House {
  readonly keys: MasterKey;
  readonly db: Database;
  readonly store: SealedStore;
}

type Tables = Pick<DatabaseOptions, 'entities' | 'migrations'>;

/** @throws KeyProblem, WrongKey: nothing is changed then */
export async function openHouse(
  at: { dataDir: string; keyFile: string; databaseUrl: string | null },
  tables: Tables,
): Promise<House> {
  const keys = MasterKey.read(at.keyFile);
  mkdirSync(at.dataDir, { recursive: true, mode: 0o700 });
  const db = await Database.open({
    dataDir: at.dataDir,
    databaseUrl: at.databaseUrl,
    key: keys.database,
    ...tables,
  });
  try {
    await checkKey(db, keys);
  } catch (error) {
    await db.close();
    throw error;
  }
  return { keys, db, store: new SealedStore(join(at.dataDir, 'blobs')) };
}

/** PostgreSQL opens with any master key; this row tells whether it is the right one. */
async function checkKey(db: Database, keys: MasterKey): Promise<void> {
  const known = await db.read.findOneBy(KeyCheck, { id: 'master' });
  if (known && known.fingerprint !== keys.fingerprint) throw new WrongKey();
  if (!known)
    await db.write((manager) => manager.insert(KeyCheck, { id: 'master', fingerprint: keys.fingerprint }));
}
