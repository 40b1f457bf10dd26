import { randomUUID } from 'node:crypto';
import { Claims, LEASE_MS } from '../../src/platform/jobs/claims.js';
import { Job } from '../../src/platform/jobs/job.entity.js';
import { Jobs } from '../../src/platform/jobs/jobs.js';
import { TestApp } from '../support/app.js';

let test: TestApp;
let one: Claims;
let other: Claims;
beforeAll(async () => {
  test = await TestApp.start();
  // The application looks for silent jobs too, every few seconds of the machine's clock, and might be there first.
  await test.app.get(Jobs).stop();
});
afterAll(() => test.stop());

/** A job of a kind that the application itself has no worker for. */
const add = (): Promise<string> =>
  test.db.write((manager) =>
    test.app.get(Jobs).add(manager, {
      kind: 'lease',
      subjectId: randomUUID(),
      actorId: 'system',
      at: test.clock.now().toISOString(),
    }),
  );
const claimed = async (by: Claims): Promise<Job> => {
  const job = await by.next(['lease']);
  if (!job) throw new Error('nothing was claimed');
  return job;
};
beforeEach(async () => {
  await test.db.write((manager) => manager.clear(Job));
  [one, other] = [new Claims(test.db, test.clock), new Claims(test.db, test.clock)];
});

describe('a job that a process has claimed', () => {
  it('is claimed by nobody else, however many ask at once', async () => {
    const ids = [await add(), await add()];
    const got = await Promise.all([one, other, one, other].map((each) => each.next(['lease'])));
    expect(new Set(got.flatMap((job) => job?.id ?? []))).toEqual(new Set(ids));
    expect(got.filter((job) => job === null)).toHaveLength(2);
  });

  it('stays its own as long as it says so in time', async () => {
    await add();
    const job = await claimed(one);
    for (let renewals = 0; renewals < 3; renewals += 1) {
      test.clock.advance(LEASE_MS - 1);
      expect(await other.silent(false)).toEqual([]);
      expect(await one.keep(job)).toBe(true);
    }
  });

  it('is another’s once it has fallen silent, and it can neither write into it nor keep what it made', async () => {
    await add();
    const job = await claimed(one);
    test.clock.advance(LEASE_MS);
    const [silent] = await other.silent(false);
    expect(silent?.id).toBe(job.id);
    expect(await other.settle(job, { status: 'running' }, { status: 'queued', claimedBy: null })).toBe(true);
    expect(await claimed(other)).toMatchObject({ id: job.id, attempts: 2 });
    expect(await one.keep(job, { done: 9 })).toBe(false);
    expect(await one.isOurs(test.db.read, job)).toBe(false);
    expect(await other.isOurs(test.db.read, job)).toBe(true);
  });

  it('does not wait for a clock that was set back by a year', async () => {
    await add();
    const job = await claimed(one);
    test.clock.advance(-365 * 86_400_000);
    expect((await other.silent(false)).map(({ id }) => id)).toEqual([job.id]);
  });
});
