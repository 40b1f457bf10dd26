import type Database from 'better-sqlite3-multiple-ciphers';

/** The database was made with another key, or is no database at all. Nothing was written. */
export class WrongKey extends Error {
  override readonly name = 'WrongKey';

  constructor() {
    super('the database does not open with this key');
  }
}

/**
 * Gives a connection its key; call it before anything else is asked of it.
 *
 * The scheme is SQLCipher 4: every page is authenticated (a flipped bit is an error, not a wrong row), and its
 * format is documented and read by other programs, so the data outlive this one (a test reads a page with nothing
 * but node:crypto). ChaCha20, the driver's default, is a fifth faster at writing and only the driver reads it.
 * The key is 32 random bytes already, so it is given raw: a passphrase's 256 000 rounds would cost more than a
 * tenth of a second at each opening and protect nothing.
 *
 * @param key 32 bytes. @throws WrongKey
 */
export function unlock(db: Database.Database, key: Buffer): void {
  if (key.length !== 32) throw new RangeError('a database key has 32 bytes');
  db.pragma(`cipher = 'sqlcipher'`);
  db.pragma('legacy = 4');
  db.pragma(`key = "x'${key.toString('hex')}'"`);
  // A sort or a large transaction would otherwise spill readable pages into the temporary folder.
  db.pragma('temp_store = MEMORY');
  try {
    db.prepare('SELECT count(*) FROM sqlite_schema').get();
    // Erasing a case's key must erase it: a freed page would keep it until another row needs the room.
    db.pragma('secure_delete = ON');
  } catch (error) {
    if ((error as { code?: string }).code === 'SQLITE_NOTADB') throw new WrongKey();
    throw error;
  }
}
