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
import { health, isWell } from './health.js';
import { KillOrder, watched, type WorkPoint } from './kill-order.js';
import { KILLS, SEED, seeded } from './seeded.js';

const kills = Math.floor(KILLS * 0.25);
const OUT = '-night\\.age\\.part$';

/** Its way from the first file that it makes to the last. */
const POINTS: readonly (WorkPoint & { name: string; leaves: 'a snapshot' | 'a part' | 'all' })[] = [
  { name: 'between the snapshot and its check', at: '^VACUUM INTO', when: 'after', leaves: 'a snapshot' },
  { name: 'in the middle of its file', at: `^WRITE .*${OUT}`, when: 'after', nth: 20, leaves: 'a part' },
  { name: 'before its file has its name', at: `^RENAME .*${OUT}`, when: 'before', leaves: 'a part' },
  { name: 'when its file has its name', at: `^RENAME .*${OUT}`, when: 'after', leaves: 'all' },
];

describe('a backup that is killed beside the service', () => {
  const random = seeded(SEED + 2);
  const whole: string[] = [];
  let service: ChildService;
  let order: KillOrder;
  let call: Caller;
  let offline: CaseKey;
  /** Milliseconds until the last of the named points: nearly a whole one. */
  let aBackup: number;

  const out = (name: string): string => join(service.house, `${name}-night.age`);
  const words = (name: string): string[] => ['backup', '--to', offline.recipient, '--out', out(name)];

  beforeAll(async () => {
    ({ service, coordinator: call } = await ChildService.begin(watched('killing')));
    order = new KillOrder(service);
    offline = await CaseKey.generate();
    const { json } = await call.call('POST', '/api/cases', { channel: 'field', summary: 'Résumé' });
    for (let index = 0; index < 12; index += 1) {
      const content = Buffer.concat([Buffer.from('%PDF-1.4\n'), randomBytes(4_000_000)]);
      await send(call, json.ref, [[`${index}.pdf`, content]]);
    }
  });
  afterAll(() => service.clear());

  it.each(POINTS)('is there whole or not at all: $name', async ({ name, leaves, ...point }) => {
    const night = name.replaceAll(' ', '-');
    order.give(point);
    const begun = performance.now();
    const backup = service.command(...words(night));
    expect(await once(backup, 'exit')).toEqual([null, 'SIGKILL']);
    expect(order.reached?.pid).toBe(backup.pid);
    aBackup = performance.now() - begun;
    expect({
      'a snapshot': filesBelow(service.data).some((path) => path.includes('.part')),
      'a part': existsSync(`${out(night)}.part`),
      all: existsSync(out(night)),
    }).toEqual({ 'a snapshot': false, 'a part': false, all: false, [leaves]: true });
    if (leaves === 'all') whole.push(night);
  });

  for (let kill = 1; kill <= kills; kill += 1)
    it(`is there whole or not at all: at a random moment (${kill})`, async () => {
      const backup = service.command(...words(`${kill}`));
      const ended = once(backup, 'exit');
      await sleep(aBackup * (0.25 + random() * 0.8));
      backup.kill('SIGKILL');
      await ended;
      if (existsSync(out(`${kill}`))) whole.push(`${kill}`);
    });

  it('hinders neither the service nor the next backup, which takes its snapshot away', async () => {
    expect((await health(service, isWell)).json).toMatchObject({ status: 'ok' });
    expect(service.recours(...words('last')).status).toBe(0);
    expect(filesBelow(service.data).filter((path) => path.includes('.part'))).toEqual([]);
  });

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
      `SEED=${SEED}: ${POINTS.length} kills at named points of a backup, all hit, and ${kills} at random; ` +
        `${whole.length} were whole by then, the last of them is restored`,
    );
  });
});
