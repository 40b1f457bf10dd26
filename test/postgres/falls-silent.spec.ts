import { Jobs } from '../../src/platform/jobs/jobs.js';
import { TestApp } from '../support/app.js';
import { Wire } from './wire.js';

describe('a PostgreSQL that falls silent, its connections open', () => {
  it('does not keep the service from ending, though somebody writes and reads and a job is looked for', async () => {
    const test = await TestApp.start();
    const { databaseUrl } = test.config;
    const wire = new Wire(new URL(databaseUrl ?? ''));
    test.config = { ...test.config, databaseUrl: await wire.lay() };
    await test.restart();
    const caller = await test.as(await test.account('jurist'));
    expect((await caller.call('GET', '/api/cases')).status).toBe(200);

    wire.cut();
    const waiting = [caller.call('GET', '/api/cases'), caller.call('POST', '/api/cases', {})];
    const answers = Promise.allSettled(waiting);
    test.app.get(Jobs).wake();
    await test.app.close();
    expect((await answers).map(({ status }) => status)).toEqual(['rejected', 'rejected']);
    wire.takeAway();
    test.config = { ...test.config, databaseUrl };
    await test.stop();
  });
});
