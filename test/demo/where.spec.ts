import { mkdirSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { MasterKey } from '../../src/platform/crypto/master-key.js';
import { Stage } from './stage.js';

describe('the folder of the demonstration', () => {
  const stage = new Stage();
  afterEach(() => stage.end());
  afterAll(() => stage.clear());

  it('is never one that holds something real, which stays as it is', async () => {
    const real = join(stage.root, 'real');
    mkdirSync(real);
    writeFileSync(join(real, 'recours.sqlite'), 'real people');
    await expect(stage.play({ RECOURS_DATA: real })).rejects.toMatchObject({ key: 'demo.realData' });
    expect(readdirSync(real)).toEqual(['recours.sqlite']);
    expect(readFileSync(join(real, 'recours.sqlite'), 'utf8')).toBe('real people');
  });

  it('is not one that was left half made', async () => {
    const half = join(stage.root, 'half');
    mkdirSync(half);
    MasterKey.write(join(half, 'demo.key'), MasterKey.generate());
    await expect(stage.play({ RECOURS_DATA: half })).rejects.toMatchObject({ key: 'demo.halfMade' });
  });
});
