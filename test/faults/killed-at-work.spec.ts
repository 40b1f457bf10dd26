import { utimesSync } from 'node:fs';
import { join } from 'node:path';
import type { Caller } from '../support/app.js';
import { ChildService } from '../support/child-service.js';
import { fullCase, type FullCase } from '../support/full-case.js';
import { Acknowledged } from './acknowledged.js';
import { books, filesBelow, leftovers } from './aftermath.js';
import { ended, workUntilKilled } from './office-at-work.js';
import { KILLS, SEED, seeded } from './seeded.js';

const kills = Math.ceil(KILLS * 0.4);

describe(`a service that is killed ${kills} times while everybody edits, takes steps, uploads and prints`, () => {
  const known = new Acknowledged();
  const random = seeded(SEED);
  const killed: number[] = [];
  let service: ChildService;
  let call: Caller;
  let full: FullCase;
  beforeAll(async () => {
    ({ service, coordinator: call } = await ChildService.begin());
    full = await fullCase(call);
    known.dossiers.set(full.dossierId, null);
  });
  afterAll(() => service.clear());

  it(
    'has each time every write that it had acknowledged, and nothing half done',
    async () => {
      for (let kill = 0; kill < kills; kill += 1) {
        const work = workUntilKilled(call, full, known, random);
        await known.somewhatLater(random);
        killed.push(service.pid!);
        await service.end('SIGKILL');
        await work;
        await service.start();
        expect(leftovers(service, killed)).toEqual([]);
        expect((await call.call('GET', '/health')).json).toMatchObject({ status: 'ok' });
        expect(await known.lost(call)).toEqual([]);
      }
    },
    KILLS * 30_000,
  );

  it('comes to the end of every print: done, or given up after three interruptions', async () => {
    for (const { subjectId } of (await books(service)).jobs)
      expect(['done', 'failed']).toContain(await ended(call, subjectId));
    const { jobs, breaks } = await books(service);
    expect(new Set(jobs.filter(({ status }) => status === 'failed').map(({ fault }) => fault))).not.toContain(
      'jobs.bug',
    );
    expect(jobs.filter(({ status }) => ['queued', 'running'].includes(status))).toEqual([]);
    expect(breaks).toEqual([]);
  });

  it('sweeps a day later what no row knows, and loses no file by it', async () => {
    expect(await known.lost(call, { all: true })).toEqual([]);
    const before = await books(service);
    await service.end();
    const old = new Date(Date.now() - 25 * 3600_000);
    for (const path of filesBelow(join(service.data, 'blobs'))) utimesSync(path, old, old);
    await service.start();
    const after = await books(service);
    expect(after.unknown).toEqual([]);
    expect(after.known.sort()).toEqual(before.known.sort());
    expect(service.recours('journal', 'verify').status).toBe(0);
    console.log(
      `SEED=${SEED}: ${kills} kills, ${known.writes} acknowledged writes, none lost: ${known.cases.size} cases, ` +
        `${known.files.size} files, ${known.dossiers.size} prints (${[...known.dossiers.values()].filter(Boolean).length} ` +
        `asked for again); ${before.unknown.length} files of no row, swept`,
    );
  });
});
