import { once } from 'node:events';
import { existsSync, readdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { randomBytes } from 'node:crypto';
import { setTimeout as sleep } from 'node:timers/promises';
import { restoreBackup } from '../../src/platform/backup/restore-backup.js';
import { CaseKey } from '../../src/platform/crypto/case-key.js';
import { send } from '../documents/evidence.js';
import { ChildService } from '../support/child-service.js';

describe('a restoration that is interrupted', () => {
  let service: ChildService;
  let offline: CaseKey;
  let words: string[];
  const at = (name: string): string => join(service.house, name);
  const left = (name: string): string[] => (existsSync(at(name)) ? readdirSync(at(name)) : []);
  /** Under way; what another one has left is gone by then. */
  const restoring = async (): Promise<ReturnType<ChildService['command']>> => {
    if (existsSync(at('new/restoring.part'))) writeFileSync(at('new/restoring.part/left'), '');
    const restore = service.command(...words);
    const isUnderWay = (): boolean =>
      existsSync(at('new/restoring.part/blobs')) && !existsSync(at('new/restoring.part/left'));
    while (!isUnderWay()) {
      if (restore.exitCode !== null) throw new Error('It was over before it was seen.');
      await sleep(1);
    }
    return restore;
  };

  beforeAll(async () => {
    const { service: begun, coordinator } = await ChildService.begin();
    service = begun;
    offline = await CaseKey.generate();
    const { json } = await coordinator.call('POST', '/api/cases', { channel: 'field', summary: 'Résumé' });
    for (let count = 0; count < 3; count += 1)
      await send(coordinator, json.ref, [[`${count}.dat`, randomBytes(60_000_000)]]);
    service.recours('backup', '--to', offline.recipient, '--out', at('night.age'));
    writeFileSync(at('offline.txt'), `${offline.identity}\n`);
    words = ['restore', `--from=${at('night.age')}`, `--identity=${at('offline.txt')}`];
    words.push(`--data=${at('new')}`, `--key-file=${at('new.key')}`);
  });
  afterAll(() => service.clear());

  it.each(['SIGINT', 'SIGTERM', 'SIGHUP'] as const)(
    'leaves the folder as empty as before: %s',
    async (signal) => {
      const restore = await restoring();
      restore.kill(signal);
      expect(await once(restore, 'exit')).toEqual([1, null]);
      expect([left('new'), existsSync(at('new.key'))]).toEqual([[], false]);
    },
  );

  it('is forgiven what it left when it was killed, and there are never two at once', async () => {
    const killed = await restoring();
    killed.kill('SIGKILL');
    await once(killed, 'exit');
    expect(left('new')).toContain('restoring.part');

    const first = await restoring();
    const second = restoreBackup({
      from: at('night.age'),
      identity: offline.identity,
      dataDir: at('new'),
      keyFile: at('new.key'),
    });
    await expect(second).rejects.toMatchObject({ name: 'AlreadyServed' });
    expect(await once(first, 'exit')).toEqual([0, null]);
    expect(left('new').sort()).toEqual(['blobs', 'recours.sqlite']);
    expect(existsSync(at('new.key'))).toBe(true);
  });

  it('is like a backup that is interrupted: no half file is left, and its name can be used again', async () => {
    const out = ['backup', '--to', offline.recipient, '--out', at('second.age')];
    const backup = service.command(...out);
    while (!existsSync(at('second.age.part')) && backup.exitCode === null) await sleep(1);
    backup.kill('SIGINT');
    expect(await once(backup, 'exit')).toEqual([1, null]);
    expect(left('.').filter((name) => name.startsWith('second'))).toEqual([]);
    expect(readdirSync(service.data).filter((name) => name.includes('.part'))).toEqual([]);
    expect(service.recours(...out).status).toBe(0);
  });
});
