import { existsSync, mkdirSync, readdirSync, rmSync, writeFileSync } from 'node:fs';
import { createApp } from '../../src/app.js';
import { loadConfig } from '../../src/config.js';
import { MasterKey } from '../../src/platform/crypto/master-key.js';
import { Machine } from './typing.js';

describe('a key, and a data folder without a house', () => {
  let machine: Machine;
  beforeEach(() => {
    machine = new Machine();
    MasterKey.write(machine.path('key'), MasterKey.generate());
  });
  afterEach(() => machine.leave());

  const config = () =>
    loadConfig({ RECOURS_DATA: machine.path('data'), RECOURS_KEY_FILE: machine.path('key') });
  const here = ['--data', 'data', '--key-file', 'key'];
  const begun = (): string[] => (existsSync(machine.path('data')) ? readdirSync(machine.path('data')) : []);
  const asksForTheDisk =
    'There is no database in the data folder, and Recours does not begin one by itself. Is the disk';

  it.each([
    ['is empty, as a disk that is not mounted leaves it', () => mkdirSync(machine.path('data'))],
    ['is not there at all', () => undefined],
    [
      'holds a database that was never begun',
      () => {
        mkdirSync(machine.path('data'));
        writeFileSync(machine.path('data/recours.sqlite'), '');
      },
    ],
  ])('is served by nobody where the folder %s, and nothing is made in it', async (_, make) => {
    make();
    const before = begun();
    for (const verb of [
      ['serve'],
      ['files', 'verify'],
      ['backup', '--to', 'age1nobody', '--out', 'night.age'],
    ]) {
      const { code, err } = await machine.type([...verb, ...here]);
      expect([verb, code, err]).toEqual([verb, 1, expect.stringContaining(asksForTheDisk)]);
    }
    await expect(createApp(config())).rejects.toMatchObject({ name: 'NoHouse' });
    expect(begun()).toEqual(before);
    expect(existsSync(machine.path('night.age'))).toBe(false);
  });

  it('is a house once recours init has made one, and not before', async () => {
    rmSync(machine.path('key'));
    expect((await machine.init()).code).toBe(0);
    const app = await createApp(config());
    await app.close();
  });
});
