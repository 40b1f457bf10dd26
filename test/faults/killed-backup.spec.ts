import { once } from 'node:events';
import { existsSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { randomBytes } from 'node:crypto';
import { setTimeout as sleep } from 'node:timers/promises';
import { CaseKey } from '../../src/platform/crypto/case-key.js';
import { send } from '../documents/evidence.js';
import type { Caller } from '../support/app.js';
import { ChildService } from '../support/child-service.js';
import { filesBelow } from './aftermath.js';
import { KILLS, SEED, seeded } from './seeded.js';

const kills = Math.floor(KILLS * 0.25);

describe(`a backup that is killed ${kills} times beside the service`, () => {
  const random = seeded(SEED + 2);
  const whole: string[] = [];
  let service: ChildService;
  let call: Caller;
  let offline: CaseKey;
  let aBackup: number;

  const out = (name: string): string => join(service.house, `${name}.age`);
  const words = (name: string): string[] => ['backup', '--to', offline.recipient, '--out', out(name)];

  beforeAll(async () => {
    ({ service, coordinator: call } = await ChildService.begin());
    offline = await CaseKey.generate();
    const { json } = await call.call('POST', '/api/cases', { channel: 'field', summary: 'Résumé' });
    for (let index = 0; index < 12; index += 1) {
      const content = Buffer.concat([Buffer.from('%PDF-1.4\n'), randomBytes(4_000_000)]);
      await send(call, json.ref, [[`${index}.pdf`, content]]);
    }
    const begun = performance.now();
    service.recours(...words('first'));
    aBackup = performance.now() - begun;
  });
  afterAll(() => service.clear());

  it(
    'is there whole or not at all, and hinders neither the service nor the next backup',
    async () => {
      for (let kill = 0; kill < kills; kill += 1) {
        const backup = service.command(...words(`night-${kill}`));
        const ended = once(backup, 'exit');
        await sleep(aBackup * (0.25 + random() * 0.8));
        backup.kill('SIGKILL');
        await ended;
        if (existsSync(out(`night-${kill}`))) whole.push(`night-${kill}`);
      }
      expect((await call.call('GET', '/health')).json).toMatchObject({ status: 'ok' });
      expect(service.recours(...words('last')).status).toBe(0);
      expect(filesBelow(service.data).filter((path) => path.includes('.part'))).toEqual([]);
    },
    KILLS * 30_000,
  );

  it('is restored with every file, also where it came to its end just before it was killed', () => {
    writeFileSync(join(service.house, 'offline.txt'), `${offline.identity}\n`);
    for (const name of ['last', ...whole.slice(-1)]) {
      const place = [
        `--data=${join(service.house, name)}`,
        `--key-file=${join(service.house, 'keys', name)}`,
      ];
      const from = [`--from=${out(name)}`, `--identity=${join(service.house, 'offline.txt')}`];
      expect(service.recours('restore', ...from, ...place)).toMatchObject({ status: 0 });
      expect(service.recours('journal', 'verify', ...place)).toMatchObject({ status: 0 });
      expect(filesBelow(join(service.house, name, 'blobs'))).toHaveLength(12);
    }
    console.log(
      `SEED=${SEED}: ${kills} kills in a backup of ${Math.round(aBackup)} ms; ${whole.length} were whole by then`,
    );
  });
});
