import { findPostgres, PostgresServer } from '../../setup/postgres.mjs';
import type { Caller } from '../support/app.js';
import { ChildService } from '../support/child-service.js';
import { verdict } from './house-of-two.js';

let server: PostgresServer;
let service: ChildService;
let coordinator: Caller;
beforeAll(async () => {
  server = await PostgresServer.start((await findPostgres()) as string);
  ({ service, coordinator } = await ChildService.begin({ DATABASE_URL: server.url('postgres') }));
}, 300_000);
afterAll(async () => {
  await service.clear();
  await server.clear();
});

const cases = async (): Promise<number> => (await coordinator.call('GET', '/api/cases')).json.total;
const open = (summary: string) =>
  coordinator.call('POST', '/api/cases', { channel: 'field', summary, incident: { kinds: ['V03'] } });
/** Asked by somebody whose session cannot be looked up without the database. It is asked until it answers so: what it says of itself may be two seconds old. */
const health = async (status: number): Promise<unknown> => {
  for (;;) {
    const answer = await coordinator.call('GET', '/health');
    if (answer.status === status) return answer.json;
    await new Promise((resolve) => setTimeout(resolve, 100));
  }
};

describe('a PostgreSQL that is stopped under the running service', () => {
  it('is told in a sentence and by /health, and all goes on by itself when it is back', async () => {
    expect((await open('avant')).status).toBe(201);
    await server.stop();
    const refused = await open('pendant');
    expect([refused.status, refused.json.error]).toEqual([503, 'unavailable']);
    expect(refused.json.message).toContain('base de données');
    const page = await coordinator.get('/cases');
    expect([page.status, page.text.includes('base de données')]).toEqual([503, true]);
    expect(await health(503)).toMatchObject({ database: 'failed' });
    await server.start();
    expect(await health(200)).toMatchObject({ database: 'ok' });
    expect((await open('après')).status).toBe(201);
    expect(await cases()).toBe(2);
    expect(await verdict(service)).toEqual({ status: 0, stderr: '' });
  }, 300_000);

  it('cuts off what was being written, whole', async () => {
    const before = await cases();
    const many = Promise.allSettled(Array.from({ length: 30 }, () => open('ensemble')));
    await new Promise((resolve) => setTimeout(resolve, 150));
    await server.stop();
    const answers = await many;
    await server.start();
    await health(200);
    const kept = answers.filter((each) => each.status === 'fulfilled' && each.value.status === 201).length;
    // Whoever was told that it is kept finds it; a commit whose answer was lost may be kept besides.
    expect(await cases()).toBeGreaterThanOrEqual(before + kept);
    expect(await verdict(service)).toEqual({ status: 0, stderr: '' });
  }, 300_000);
});
