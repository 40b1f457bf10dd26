import { mkdirSync } from 'node:fs';
import { join } from 'node:path';
import { MasterKey } from '../crypto/master-key.js';
import { WrongKey } from '../crypto/database-key.js';
import { SealedStore } from '../storage/sealed-store.js';
import { hasFileRecords } from '../storage/file-records.js';
import { Damage } from './damage.js';
import { Database, type DatabaseOptions } from './database.js';
import { KeyCheck } from './key-check.entity.js';
import { NoHouse } from './no-house.js';

/** The key, the database and the files, opened together and known to belong together. */
export interface House {
  readonly keys: MasterKey;
  readonly db: Database;
  readonly store: SealedStore;
  readonly damage: Damage;
}

type Tables = Pick<DatabaseOptions, 'entities' | 'migrations'>;

interface Opening {
  /** Makes the house where none is: for `init` and for what makes a house of invented people. */
  readonly begin?: boolean;
  /** Whoever serves must find the files: new ones would come to lie in the place where a disk is to be mounted. */
  readonly serve?: boolean;
}

/** @throws KeyProblem, NoHouse, WrongKey, NewerDatabase: nothing is changed then */
export async function openHouse(
  at: { dataDir: string; keyFile: string; databaseUrl: string | null },
  tables: Tables,
  { begin = false, serve = false }: Opening = {},
): Promise<House> {
  const keys = MasterKey.read(at.keyFile);
  if (begin) mkdirSync(at.dataDir, { recursive: true, mode: 0o700 });
  const store = new SealedStore(join(at.dataDir, 'blobs'));
  const damage = new Damage();
  const db = await Database.open({
    dataDir: at.dataDir,
    databaseUrl: at.databaseUrl,
    key: keys.database,
    fingerprint: keys.fingerprint,
    begin,
    onFault: (error) => damage.notice(error),
    ...tables,
  });
  try {
    await checkKey(db, keys);
    if (serve && (await store.isBare()) && (await hasFileRecords(db.read))) throw new NoHouse('files');
  } catch (error) {
    await db.close();
    throw error;
  }
  return { keys, db, store, damage };
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
