import { randomUUID } from 'node:crypto';
import { mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join, relative } from 'node:path';
import Database from 'better-sqlite3-multiple-ciphers';
import { CaseKey } from '../../src/platform/crypto/case-key.js';
import { unlock } from '../../src/platform/crypto/database-key.js';
import { MasterKey } from '../../src/platform/crypto/master-key.js';
import { SealedStore, type Stored } from '../../src/platform/storage/sealed-store.js';

/** A small installation that is running: its database is open, in WAL mode, and has a few files. */
export class Installation {
  readonly root = mkdtempSync(join(tmpdir(), 'backup-'));
  readonly dataDir = join(this.root, 'data');
  readonly out = join(this.root, 'night.age');
  readonly masterKey = MasterKey.generate();
  readonly store = new SealedStore(join(this.dataDir, 'blobs'));
  readonly db: Database.Database;
  /** Kept by somebody else, on paper, in another town. */
  offline!: CaseKey;
  caseKey!: CaseKey;

  private constructor() {
    mkdirSync(this.dataDir);
    this.db = openDatabase(join(this.dataDir, 'recours.sqlite'), this.masterKey);
    this.db.pragma('journal_mode = WAL');
    this.db.exec('CREATE TABLE testimony (words text)');
    this.write('they took my shoes');
  }

  static async start(): Promise<Installation> {
    const installation = new Installation();
    installation.offline = await CaseKey.generate();
    installation.caseKey = await CaseKey.generate();
    return installation;
  }

  write(words: string): void {
    this.db.prepare('INSERT INTO testimony VALUES (?)').run(words);
  }

  async keep(content: Buffer): Promise<Stored> {
    const source = (async function* () {
      yield content;
    })();
    return this.store.put(source, this.caseKey, { record: randomUUID(), limit: 1e9 });
  }

  request(): { dataDir: string; masterKey: MasterKey; recipient: string; out: string } {
    return {
      dataDir: this.dataDir,
      masterKey: this.masterKey,
      recipient: this.offline.recipient,
      out: this.out,
    };
  }

  /** Where nothing is yet: the new machine. */
  elsewhere(): { from: string; identity: string; dataDir: string; keyFile: string } {
    const there = join(this.root, 'elsewhere');
    return {
      from: this.out,
      identity: this.offline.identity,
      dataDir: there,
      keyFile: join(this.root, 'etc', 'recours.key'),
    };
  }

  stop(): void {
    this.db.close();
    rmSync(this.root, { recursive: true });
  }
}

export function openDatabase(file: string, key: MasterKey): Database.Database {
  const db = new Database(file);
  unlock(db, key.database);
  return db;
}

/** The files under a folder, by their path in it; none when it is not there. */
export function filesIn(folder: string): string[] {
  try {
    return readdirSync(folder, { recursive: true, withFileTypes: true })
      .filter((entry) => entry.isFile())
      .map((entry) => relative(folder, join(entry.parentPath, entry.name)))
      .sort();
  } catch {
    return [];
  }
}

export function contentsOf(folder: string): string {
  return filesIn(folder)
    .map((name) => readFileSync(join(folder, name), 'latin1'))
    .join();
}
