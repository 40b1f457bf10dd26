import { randomBytes } from 'node:crypto';
import { mkdtempSync, readdirSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import Database from 'better-sqlite3-multiple-ciphers';
import { unlock, WrongKey } from '../../src/platform/crypto/database-key.js';

describe('unlocking the database', () => {
  const key = randomBytes(32);
  const words = 'they took my shoes and my telephone';
  let folder: string;
  let file: string;
  const opened: Database.Database[] = [];

  const open = (withKey: Buffer | null): Database.Database => {
    const db = new Database(file);
    opened.push(db);
    if (withKey) unlock(db, withKey);
    return db;
  };
  const onDisk = (): string =>
    readdirSync(folder)
      .map((name) => readFileSync(join(folder, name), 'latin1'))
      .join();

  beforeEach(() => {
    folder = mkdtempSync(join(tmpdir(), 'db-'));
    file = join(folder, 'recours.sqlite');
    const db = open(key);
    db.pragma('journal_mode = WAL');
    db.exec('CREATE TABLE account (words text)');
    db.prepare('INSERT INTO account VALUES (?)').run(words);
  });
  afterEach(() => {
    for (const db of opened.splice(0)) db.close();
    rmSync(folder, { recursive: true });
  });

  it('reads with the right key, and leaves no word on the disk, not even in the write-ahead log', () => {
    expect(open(key).prepare('SELECT words FROM account').get()).toEqual({ words });
    expect(onDisk()).not.toContain('telephone');
    expect(onDisk()).not.toContain('SQLite format 3');
  });

  it('fails at once with another key, and touches nothing', () => {
    for (const db of opened.splice(0)) db.close();
    const before = readFileSync(file);
    expect(() => open(randomBytes(32))).toThrow(WrongKey);
    expect(readFileSync(file)).toEqual(before);
  });

  it('fails on a database that nobody encrypted', () => {
    file = join(folder, 'plain.sqlite');
    open(null).exec('CREATE TABLE account (words text)');
    expect(() => open(key)).toThrow(WrongKey);
  });

  it('keeps sorts in memory and overwrites what is deleted', () => {
    expect(open(key).pragma('temp_store', { simple: true })).toBe(2);
    expect(open(key).pragma('secure_delete', { simple: true })).toBe(1);
  });
});
