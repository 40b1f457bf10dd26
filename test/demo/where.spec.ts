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

  it('holds its own key: that of the real service, and its database, are not even looked at', async () => {
    const key = join(stage.root, 'real.key');
    MasterKey.write(key, MasterKey.generate());
    await stage.play({
      RECOURS_KEY_FILE: key,
      DATABASE_URL: 'postgres://nowhere/real',
      RECOURS_PUBLIC_URL: 'https://real.example.org',
    });
    expect(readFileSync(join(stage.folder, 'demo.key'), 'utf8')).not.toBe(readFileSync(key, 'utf8'));
    expect(stage.lines.at(-1)).toBe(`Recours is ready at http://localhost:${stage.port}`);
  });
});
