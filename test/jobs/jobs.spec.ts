import { randomUUID } from 'node:crypto';
import { Jobs, JobFault, type Progress } from '../../src/platform/jobs/jobs.js';
import { Job } from '../../src/platform/jobs/job.entity.js';
import { TestApp } from '../support/app.js';

let test: TestApp;
beforeEach(async () => {
  test = await TestApp.start();
});
afterEach(() => test.stop());

const add = async (kind: string, over: Partial<Job> = {}): Promise<string> => {
  const subjectId = randomUUID();
  test.clock.advance(1);
  await test.db.write(async (manager) => {
    const id = await test.app
      .get(Jobs)
      .add(manager, { kind, subjectId, actorId: 'system', at: test.clock.now().toISOString() });
    await manager.update(Job, id, { total: 0, ...over });
  });
  return subjectId;
};
const ended = async (subjectId: string): Promise<Job> => {
  for (;;) {
    const job = await test.app.get(Jobs).ofSubject(subjectId);
    if (job && ['done', 'failed', 'cancelled'].includes(job.status)) return job;
    await new Promise((resolve) => setTimeout(resolve, 10));
  }
};

describe('a job', () => {
  it('runs, tells how far it is, and is done', async () => {
    const seen: (string | null)[] = [];
    test.app.get(Jobs).register('walk', {
      run: async (job, progress) => {
        await progress.at('jobs.bug', 1, 2);
        const now = await test.app.get(Jobs).ofSubject(job.subjectId);
        seen.push(`${now?.status} ${now?.step} ${now?.done}/${now?.total}`);
      },
      fail: () => Promise.resolve(),
    });
    const subject = await add('walk');
    test.app.get(Jobs).wake();
    expect((await ended(subject)).status).toBe('done');
    expect(seen).toEqual(['running jobs.bug 1/2']);
  });

  it('tells its subject why it failed, and does not stop the next one', async () => {
    const faults: string[] = [];
    test.app.get(Jobs).register('fall', {
      run: () => Promise.reject(new JobFault('jobs.interrupted')),
      fail: async (_, fault) => void faults.push(fault),
    });
    const [first, second] = [await add('fall'), await add('fall')];
    test.app.get(Jobs).wake();
    expect([(await ended(first)).fault, (await ended(second)).fault]).toEqual([
      'jobs.interrupted',
      'jobs.interrupted',
    ]);
    expect(faults).toHaveLength(2);
  });

  it('stops when it is cancelled in the middle', async () => {
    let begun: () => void = () => undefined;
    const running = new Promise<void>((resolve) => (begun = resolve));
    test.app.get(Jobs).register('wait', {
      run: (_, progress: Progress) =>
        new Promise((_resolve, reject) => {
          progress.signal.addEventListener('abort', () => reject(new Error('stopped')));
          begun();
        }),
      fail: () => Promise.resolve(),
    });
    const subject = await add('wait');
    test.app.get(Jobs).wake();
    await running;
    expect(await test.app.get(Jobs).cancel(subject)).toBe(true);
    expect((await ended(subject)).status).toBe('cancelled');
  });

  it('that waits tells how many stand before it: the one that runs, and those that came earlier', async () => {
    const ends: (() => void)[] = [];
    const jobs = test.app.get(Jobs);
    jobs.register('slow', { run: () => new Promise((end) => ends.push(end)), fail: () => Promise.resolve() });
    const subjects = [await add('slow'), await add('slow'), await add('slow')];
    const places = async () => {
      const rows = await Promise.all(subjects.map((id) => jobs.ofSubject(id) as Promise<Job>));
      const before = await jobs.before(rows);
      return rows.map(({ id }) => before.get(id) ?? 0);
    };
    expect(await places()).toEqual([0, 1, 2]);
    jobs.wake();
    while (ends.length === 0) await new Promise((resolve) => setTimeout(resolve, 5));
    expect(await places()).toEqual([0, 1, 2]);
    ends[0]?.();
    while (ends.length === 1) await new Promise((resolve) => setTimeout(resolve, 5));
    expect(await places()).toEqual([0, 0, 1]);
    ends[1]?.();
    while (ends.length === 2) await new Promise((resolve) => setTimeout(resolve, 5));
    ends[2]?.();
    await ended(subjects[2] ?? '');
    expect(await places()).toEqual([0, 0, 0]);
  });

  it('that a killed process left running is begun again at the next start, three times at most', async () => {
    const left = await add('nobody-knows', { status: 'running', attempts: 1 });
    const hopeless = await add('nobody-knows', { status: 'running', attempts: 3 });
    await test.restart();
    expect((await test.app.get(Jobs).ofSubject(left))?.status).toBe('queued');
    expect(await ended(hopeless)).toMatchObject({ status: 'failed', fault: 'jobs.interrupted' });
  });
});
