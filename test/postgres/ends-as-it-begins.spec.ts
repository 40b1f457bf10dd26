import { TestApp } from '../support/app.js';
import { Wire } from './wire.js';

describe('a PostgreSQL that ends in the moment in which it lets somebody in', () => {
  it('does not take the service with it: who asks is told that it is away, and all goes on when it is back', async () => {
    const test = await TestApp.start();
    const { databaseUrl } = test.config;
    const wire = new Wire(new URL(databaseUrl ?? ''));
    test.config = { ...test.config, databaseUrl: await wire.lay() };
    await test.restart();
    const caller = await test.as(await test.account('jurist'));
    expect((await caller.call('GET', '/api/cases')).status).toBe(200);

    wire.endAsItBegins();
    // More at once than there are connections already: new ones are begun.
    const many = await Promise.all(Array.from({ length: 15 }, () => caller.call('GET', '/api/cases')));
    expect(many.filter(({ status }) => status === 503).length).toBeGreaterThan(0);
    expect(many.every(({ status }) => [200, 503].includes(status))).toBe(true);

    wire.goOn();
    expect((await caller.call('GET', '/api/cases')).status).toBe(200);
    await test.stop();
    wire.takeAway();
  });
});
