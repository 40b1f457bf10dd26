import { createHash } from 'node:crypto';
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { createApp } from '../../src/app.js';
import { WrongKey } from '../../src/platform/crypto/database-key.js';
import { MasterKey } from '../../src/platform/crypto/master-key.js';
import { TestApp } from '../support/app.js';
import { ENGINE } from '../support/postgres.js';

const fingerprint = (folder: string): string[] =>
  readdirSync(folder, { recursive: true, withFileTypes: true })
    .filter((f) => f.isFile())
    .map(
      (f) =>
        `${f.name} ${createHash('sha256')
          .update(readFileSync(join(f.parentPath, f.name)))
          .digest('hex')}`,
    )
    .sort();

describe('starting with a wrong key', () => {
  it('is refused, says so, and changes no byte', async () => {
    const test = await TestApp.start();
    await test.app.close();
    const before = fingerprint(test.config.dataDir);
    const keyFile = join(test.folder, 'other.key');
    MasterKey.write(keyFile, MasterKey.generate());
    await expect(createApp({ ...test.config, keyFile })).rejects.toThrow(WrongKey);
    expect(fingerprint(test.config.dataDir)).toEqual(before);
    expect(ENGINE === 'postgres' || before.length > 0).toBe(true);
    await test.restart();
    await test.stop();
  });
});
