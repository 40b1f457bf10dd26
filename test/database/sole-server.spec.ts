import { createApp } from '../../src/app.js';
import { AlreadyServed } from '../../src/platform/database/sole-server.js';
import { TestApp } from '../support/app.js';

describe('a second service on the same data folder', () => {
  it('is refused before it touches anything, and may start once the first has ended', async () => {
    const test = await TestApp.start();
    await expect(createApp(test.config)).rejects.toThrow(AlreadyServed);
    expect((await (await test.as(null)).call('GET', '/health')).status).toBe(200);
    await test.restart();
    await test.stop();
  });
});
