import { createDecipheriv, createHmac, pbkdf2Sync, randomBytes } from 'node:crypto';
import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import Database from 'better-sqlite3-multiple-ciphers';
import { unlock } from '../../src/platform/crypto/database-key.js';

// The page of SQLCipher 4, as its design document gives it: salt (first page only), AES-256-CBC, IV, HMAC-SHA512.
const [PAGE, SALT, IV, MAC] = [4096, 16, 16, 64];

describe('the database file', () => {
  it('is in the documented SQLCipher 4 format, readable without the driver that wrote it', () => {
    const folder = mkdtempSync(join(tmpdir(), 'format-'));
    const key = randomBytes(32);
    const db = new Database(join(folder, 'recours.sqlite'));
    unlock(db, key);
    db.exec('CREATE TABLE witness_statement (words text)');
    db.close();

    const page = readFileSync(join(folder, 'recours.sqlite')).subarray(0, PAGE);
    rmSync(folder, { recursive: true });
    const salt = page.subarray(0, SALT);
    const macKey = pbkdf2Sync(
      key,
      salt.map((byte) => byte ^ 0x3a),
      2,
      32,
      'sha512',
    );
    const authenticated = page.subarray(SALT, PAGE - MAC);
    const mac = createHmac('sha512', macKey)
      .update(authenticated)
      .update(Buffer.from([1, 0, 0, 0]))
      .digest();
    expect(page.subarray(-MAC)).toEqual(mac);

    const decipher = createDecipheriv('aes-256-cbc', key, authenticated.subarray(-IV)).setAutoPadding(false);
    const plain = Buffer.concat([decipher.update(authenticated.subarray(0, -IV)), decipher.final()]);
    expect(plain.toString('latin1')).toContain('CREATE TABLE witness_statement');
  });
});
