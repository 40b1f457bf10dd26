import { randomUUID } from 'node:crypto';
import { Job } from '../../src/platform/jobs/job.entity.js';
import { Jobs } from '../../src/platform/jobs/jobs.js';
import { TestApp } from '../support/app.js';

let test: TestApp;
let told: string[];
const done = new Set<string>();
beforeEach(async () => {
  test = await TestApp.start();
  told = [];
  done.clear();
  test.app.get(Jobs).register('paper', {
    run: () => Promise.resolve(),
    isDone: ({ subjectId }) => Promise.resolve(done.has(subjectId)),
    fail: async ({ subjectId }, fault) => void told.push(`${subjectId} ${fault}`),
  });
});
afterEach(() => test.stop());

/** A job that a killed process has left running on its last attempt. */
async function left(): Promise<string> {
  const subjectId = randomUUID();
  await test.db.write(async (manager) => {
    const at = test.clock.now().toISOString();
    const id = await test.app.get(Jobs).add(manager, { kind: 'paper', subjectId, actorId: 'system', at });
    await manager.update(Job, id, { status: 'running', attempts: 3 });
  });
  return subjectId;
}
const statusOf = async (id: string) => (await test.app.get(Jobs).ofSubject(id))?.status;

describe('a job whose process was killed for the third time, between its last write and the job’s own', () => {
  it('is done, and its subject hears of no failure; one that was not finished has failed', async () => {
    const [finished, unfinished] = [await left(), await left()];
    done.add(finished);
    await test.app.get(Jobs).onApplicationBootstrap();
    expect([await statusOf(finished), await statusOf(unfinished)]).toEqual(['done', 'failed']);
    expect(told).toEqual([`${unfinished} jobs.interrupted`]);
  });

  it('is not called off any more', async () => {
    const finished = await left();
    done.add(finished);
    await test.app.get(Jobs).cancel(finished);
    expect(await statusOf(finished)).toBe('done');
    expect(told).toEqual([]);
  });
});
