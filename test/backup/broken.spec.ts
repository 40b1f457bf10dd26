import { createHash, randomBytes } from 'node:crypto';
import { readFileSync, writeFileSync } from 'node:fs';
import { open } from 'node:fs/promises';
import { join } from 'node:path';
import { Readable } from 'node:stream';
import { pack } from 'tar-stream';
import { makeBackup } from '../../src/platform/backup/make-backup.js';
import { manifestOf } from '../../src/platform/backup/manifest.js';
import { restoreBackup } from '../../src/platform/backup/restore-backup.js';
import { MasterKey } from '../../src/platform/crypto/master-key.js';
import { AgeFile } from '../../src/platform/storage/age-file.js';
import { sealAge } from '../../src/platform/storage/age-writing.js';
import { collect } from '../storage/streams.js';
import { filesIn, Installation } from './installation.js';

describe('a broken backup', () => {
  let office: Installation;
  beforeEach(async () => {
    office = await Installation.start();
    await office.keep(randomBytes(200_000));
    await makeBackup(office.request());
  });
  afterEach(() => {
    jest.restoreAllMocks();
    office.stop();
  });

  const leavesNothing = async (code = 'broken'): Promise<void> => {
    const there = office.elsewhere();
    await expect(restoreBackup(there)).rejects.toMatchObject({ name: 'BackupProblem', code });
    expect([filesIn(there.dataDir), filesIn(join(office.root, 'etc'))]).toEqual([[], []]);
  };
  /** What an attacker who has the (public) recipient can make: a well-formed envelope with another content. */
  const forge = async (change: (tar: Buffer) => Buffer): Promise<void> => {
    const plain = await collect((await AgeFile.open(office.out, [office.offline.identity])).stream());
    writeFileSync(
      office.out,
      await collect(sealAge(Readable.from([change(plain)]), office.offline.recipient, null)),
    );
  };

  it('leaves an empty folder when it was cut short or altered', async () => {
    const whole = readFileSync(office.out);
    for (const cut of [0, 100, 70_000, whole.length - 66_000, whole.length - 1]) {
      writeFileSync(office.out, whole.subarray(0, cut));
      await leavesNothing();
    }
    whole[whole.length - 100_000]! ^= 1;
    writeFileSync(office.out, whole);
    await leavesNothing();
  });

  it('is refused when a byte of a stored file does not match the manifest', async () => {
    await forge((tar) => {
      tar[tar.indexOf('age-encryption.org/v1') + 1000]! ^= 1;
      return tar;
    });
    await leavesNothing();
  });

  it('is refused when an entry or the manifest is missing', async () => {
    await forge((tar) => tar.subarray(0, tar.lastIndexOf('manifest.json')));
    await leavesNothing();
    await forge(() => Buffer.alloc(1024));
    await leavesNothing();
    await forge(() => randomBytes(5000));
    await leavesNothing();
  });

  it('is refused when its key does not open its database', async () => {
    const tar = pack();
    const texts = {
      'recours.key': MasterKey.generate().text(),
      'recours.sqlite': randomBytes(4096).toString('latin1'),
    };
    const entries = Object.entries(texts).map(([name, text]) => {
      tar.entry({ name }, text);
      const sha256 = createHash('sha256').update(text).digest('hex');
      return { name, bytes: Buffer.byteLength(text), sha256 };
    });
    tar.entry({ name: 'manifest.json' }, JSON.stringify(manifestOf(entries)));
    tar.finalize();
    const forged = await collect(tar as AsyncIterable<Buffer>);
    await forge(() => forged);
    await leavesNothing('wrong-key');
  });

  it('writes nothing outside the data folder, whatever its entries are called', async () => {
    for (const header of [
      { name: '../evil' },
      { name: 'blobs/aa/bb/../../../evil' },
      { name: 'x', type: 'symlink' as const, linkname: '/' },
    ]) {
      const tar = pack();
      tar.entry({ name: 'recours.key' }, office.masterKey.text());
      if ('type' in header) tar.entry(header);
      else tar.entry(header, 'evil');
      tar.finalize();
      const forged = await collect(tar as AsyncIterable<Buffer>);
      await forge(() => forged);
      await leavesNothing();
    }
    expect(filesIn(office.root).filter((name) => name.includes('evil'))).toEqual([]);
  });

  it('is not made, and not half restored, on a full disk', async () => {
    const handle = await open(office.out);
    const prototype = Object.getPrototypeOf(handle) as typeof handle;
    await handle.close();
    const full = Object.assign(new Error('no space'), { code: 'ENOSPC', errno: -28 });
    jest.spyOn(prototype, 'writev').mockRejectedValue(full as never);
    const out = join(office.root, 'second.age');
    const before = filesIn(office.root);
    await expect(makeBackup({ ...office.request(), out })).rejects.toMatchObject({ code: 'full' });
    expect(filesIn(office.root)).toEqual(before);
    await leavesNothing('full');
  });
});
