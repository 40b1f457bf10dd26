import { renameSync, mkdirSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import { createApp } from '../../src/app.js';
import { NoHouse } from '../../src/platform/database/no-house.js';
import { emptyDatabase, ENGINE } from '../support/postgres.js';
import { TestApp } from '../support/app.js';
import { caseOf, PDF, send } from './evidence.js';

describe('a service that is started where its files are not', () => {
  let test: TestApp;
  let blobs: string;
  beforeAll(async () => {
    test = await TestApp.start();
    blobs = join(test.config.dataDir, 'blobs');
    const { caller, ref } = await caseOf(test);
    await send(caller, ref, [['a.pdf', PDF]]);
    await test.app.close();
    renameSync(blobs, `${blobs}.away`);
  });
  afterAll(() => test.stop());

  it('is refused while there is no folder of them, or an empty one: new ones would lie under the disk', async () => {
    await expect(createApp(test.config)).rejects.toMatchObject({ name: 'NoHouse', what: 'files' });
    mkdirSync(join(blobs, 'lost+found'), { recursive: true });
    await expect(createApp(test.config)).rejects.toThrow(NoHouse);
    rmSync(blobs, { recursive: true });
  });

  it('starts when they are back, also where the one file there was is lost for good', async () => {
    renameSync(`${blobs}.away`, blobs);
    await test.restart();
    const { caller, ref } = await caseOf(test);
    expect((await send(caller, ref, [['b.pdf', PDF]])).status).toBe(201);
  });
});

(ENGINE === 'postgres' ? describe : describe.skip)('a service that is started on an empty PostgreSQL', () => {
  it('is refused, and makes no table', async () => {
    const test = await TestApp.start();
    await test.app.close();
    const empty = await emptyDatabase();
    const at = { ...test.config, databaseUrl: empty.url };
    await expect(createApp(at)).rejects.toMatchObject({ name: 'NoHouse', what: 'server' });
    expect(await empty.tables()).toBe(0);
    await empty.drop();
    await test.restart();
    await test.stop();
  });
});
