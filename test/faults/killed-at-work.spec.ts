import { utimesSync } from 'node:fs';
import { join } from 'node:path';
import type { Caller } from '../support/app.js';
import { ChildService } from '../support/child-service.js';
import { fullCase, type FullCase } from '../support/full-case.js';
import { Acknowledged, hashOf } from './acknowledged.js';
import { books, filesBelow, leftovers } from './aftermath.js';
import { health, isWell } from './health.js';
import { BLOWS } from './blows.js';
import { KillOrder, watched } from './kill-order.js';
import { ended, workUntilKilled } from './office-at-work.js';
import { KILLS, SEED, seeded } from './seeded.js';

const kills = Math.ceil(KILLS * 0.4);

describe('a service that is killed while everybody edits, takes steps, uploads and prints', () => {
  const known = new Acknowledged();
  const random = seeded(SEED);
  const killed: number[] = [];
  let service: ChildService;
  let order: KillOrder;
  let call: Caller;
  let full: FullCase;
  beforeAll(async () => {
    ({ service, coordinator: call } = await ChildService.begin(watched('killing')));
    order = new KillOrder(service);
    full = await fullCase(call);
    await ended(call, full.dossierId);
    known.dossiers.set(full.dossierId, await hashOf(call, `/api/dossiers/${full.dossierId}/pdf`));
  });
  afterAll(() => service.clear());

  it.each(BLOWS)(
    'has every write that it had acknowledged, and nothing half done, when it falls $name',
    async ({ prints = false, first, stands, ...point }) => {
      await first?.(service);
      killed.push(service.pid!);
      order.give(point);
      // Nothing else ends the work: where the point is never met, the time of the test runs out.
      await workUntilKilled(call, full, known, { random, prints, pause: prints ? 300 : 0 });
      expect(order.reached?.pid).toBe(service.pid);
      const { inDoubt } = known;
      await standsAgain();
      const now = inDoubt && known.cases.get(inDoubt.ref)!.told;
      expect(now).toEqual(stands ? inDoubt![stands] : now);
    },
  );

  for (let kill = 1; kill <= kills; kill += 1)
    it(`has the same after a kill at a random moment (${kill})`, async () => {
      killed.push(service.pid!);
      const work = workUntilKilled(call, full, known, { random, prints: true });
      await known.somewhatLater(random);
      await service.end('SIGKILL');
      await work;
      await standsAgain();
    });

  it('comes to the end of every print: done, or given up after three interruptions', async () => {
    for (const { subjectId } of (await books(service)).jobs)
      expect(['done', 'failed']).toContain(await ended(call, subjectId));
    const { jobs, breaks, halves } = await books(service);
    expect(new Set(jobs.filter(({ status }) => status === 'failed').map(({ fault }) => fault))).not.toContain(
      'jobs.bug',
    );
    expect(jobs.filter(({ status }) => ['queued', 'running'].includes(status))).toEqual([]);
    expect({ breaks, halves }).toEqual({ breaks: [], halves: [] });
  });

  it('sweeps a day later what no row knows, and loses no file by it', async () => {
    expect(await known.lost(call, { all: true })).toEqual([]);
    const before = await books(service);
    expect(before.unknown).not.toEqual([]);
    await service.end();
    const old = new Date(Date.now() - 25 * 3600_000);
    for (const path of filesBelow(join(service.data, 'blobs'))) utimesSync(path, old, old);
    await service.start();
    const after = await books(service);
    // `breaks` is what `recours journal verify` asks.
    expect(after).toMatchObject({ unknown: [], breaks: [], halves: [] });
    expect(after.known.sort()).toEqual(before.known.sort());
    console.log(
      `SEED=${SEED}: ${BLOWS.length} kills at named points, all hit, and ${kills} at random; ${known.writes} ` +
        `acknowledged writes, none lost: ${known.cases.size} cases, ${known.files.size} files, ` +
        `${known.dossiers.size} prints (${[...known.dossiers.values()].filter(Boolean).length} asked for again); ` +
        `${before.unknown.length} files of no row, swept`,
    );
  });

  async function standsAgain(): Promise<void> {
    await service.end('SIGKILL');
    await service.start();
    expect(leftovers(service, killed)).toEqual([]);
    expect((await health(service, isWell)).json).toMatchObject({ status: 'ok' });
    expect(await known.lost(call)).toEqual([]);
  }
});
