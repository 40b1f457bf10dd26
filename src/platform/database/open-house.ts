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

/** @throws KeyProblem, WrongKey, NewerDatabase: nothing is changed then */
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
    fingerprint: keys.fingerprint,
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

/** The row by which a PostgreSQL database, which opens with any key, knows its own. @throws WrongKey */
async function checkKey(db: Database, { fingerprint }: MasterKey): Promise<void> {
  const id = 'master';
  const known =
    (await db.read.findOneBy(KeyCheck, { id })) ??
    (await db.write(async (manager) => {
      // Another process may have begun on the same empty database since.
      const found = await manager.findOneBy(KeyCheck, { id });
      if (!found) await manager.insert(KeyCheck, { id, fingerprint });
      return found ?? { id, fingerprint };
    }));
  if (known.fingerprint !== fingerprint) throw new WrongKey();
}
