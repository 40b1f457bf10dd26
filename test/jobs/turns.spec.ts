import { randomUUID } from 'node:crypto';
import { Claims } from '../../src/platform/jobs/claims.js';
import { Job } from '../../src/platform/jobs/job.entity.js';
import { Jobs } from '../../src/platform/jobs/jobs.js';
import { TestApp } from '../support/app.js';

let test: TestApp;
let jobs: Jobs;
let claims: Claims;
beforeAll(async () => {
  test = await TestApp.start();
  jobs = test.app.get(Jobs);
  await jobs.stop();
  // It is asked for places in the line, and runs nothing any more.
  jobs.register('print', { run: () => Promise.resolve(), fail: () => Promise.resolve() });
});
afterAll(() => test.stop());
beforeEach(async () => {
  await test.db.write((manager) => manager.clear(Job));
  claims = new Claims(test.db, test.clock);
});

const order = async (actorId: string, count = 1): Promise<string[]> => {
  const subjects = Array.from({ length: count }, () => randomUUID());
  for (const subjectId of subjects) {
    test.clock.advance(1);
    const at = test.clock.now().toISOString();
    await test.db.write((manager) => jobs.add(manager, { kind: 'print', subjectId, actorId, at }));
  }
  return subjects;
};
const begin = async (by = claims): Promise<Job | null> => {
  test.clock.advance(1);
  return by.next(['print']);
};
/** Whose jobs are begun, so many or all that there are. */
const begun = async (count = Infinity): Promise<string> => {
  let whose = '';
  for (let job: Job | null; whose.length < count && (job = await begin());) whose += job.actorId;
  return whose;
};
const before = async (subjects: string[]): Promise<(number | undefined)[]> => {
  const rows = await Promise.all(subjects.map((id) => jobs.ofSubject(id) as Promise<Job>));
  const places = await jobs.before(rows);
  return rows.map(({ id }) => places.get(id));
};

describe('who asks for forty papers at once', () => {
  it('delays a colleague by one, and is told so, as she is', async () => {
    const forty = await order('a', 40);
    expect((await begin())?.subjectId).toBe(forty[0]);
    const [one = ''] = await order('b');
    // One runs.
    expect(await before([one, ...forty.slice(1, 3)])).toEqual([1, 2, 3]);
    expect((await begin())?.subjectId).toBe(one);
    expect(await begun()).toBe('a'.repeat(39));
  });

  it('shares the turns with two others, and each one’s own come in their order', async () => {
    const all = { a: await order('a', 4), b: await order('b', 3), c: await order('c', 2) };
    const came: Record<string, string[]> = { a: [], b: [], c: [] };
    let whose = '';
    for (let job: Job | null; (job = await begin()); whose += job.actorId)
      came[job.actorId]?.push(job.subjectId);
    expect(whose).toBe('abcabcaba');
    expect(came).toEqual(all);
  });

  it('gains nothing by asking one by one, nor by calling off what was begun', async () => {
    await order('a', 2);
    expect(await begun(1)).toBe('a');
    const [waits = ''] = await order('b', 2);
    await order('a');
    const [first] = await test.db.read.findBy(Job, { status: 'running' });
    await jobs.cancel(first?.subjectId ?? '');
    expect(await before([waits])).toEqual([0]);
    expect(await begun()).toBe('baba');
  });

  it('leaves no gap in the line with those that are called off while they wait', async () => {
    const [, second = '', third = ''] = await order('a', 3);
    const [other = ''] = await order('b');
    await jobs.cancel(second);
    expect(await before([third, other, second])).toEqual([2, 1, undefined]);
    expect(await begun()).toBe('aba');
  });

  it('is like anybody else an hour later', async () => {
    await order('a', 1);
    expect(await begun()).toBe('a');
    test.clock.advance(3_600_000);
    await order('a');
    await order('b');
    expect(await begun()).toBe('ab');
  });
});

it('two processes that look at the same line take turns too', async () => {
  const other = new Claims(test.db, test.clock);
  await order('a', 3);
  await order('b', 2);
  const both = async (): Promise<string> => {
    const got = await Promise.all([begin(), begin(other)]);
    return got
      .map((job) => job?.actorId ?? '-')
      .sort()
      .join('');
  };
  expect([await both(), await both(), await both(), await both()]).toEqual(['ab', 'ab', '-a', '--']);
});
