import { randomUUID } from 'node:crypto';
import { Jobs } from '../../src/platform/jobs/jobs.js';
import { TestApp } from '../support/app.js';

describe('a job at work when the service closes', () => {
  it('is stopped and put back into the queue, for whoever starts next', async () => {
    const test = await TestApp.start();
    const jobs = test.app.get(Jobs);
    const begun = new Promise<void>((resolve) =>
      jobs.register('long', {
        run: (_job, { signal }) =>
          new Promise((_done, stopped) => {
            signal.addEventListener('abort', () => stopped(new Error('stopped')));
            resolve();
          }),
        fail: () => Promise.resolve(),
      }),
    );
    const subjectId = randomUUID();
    const at = test.clock.now().toISOString();
    await test.db.write((manager) => jobs.add(manager, { kind: 'long', subjectId, actorId: 'system', at }));
    jobs.wake();
    await begun;
    await test.restart();
    const job = await test.app.get(Jobs).ofSubject(subjectId);
    expect(job).toMatchObject({ status: 'queued', claimedBy: null, leaseUntil: null, attempts: 1 });
    await test.stop();
  });
});
