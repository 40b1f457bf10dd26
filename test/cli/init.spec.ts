import { existsSync, mkdirSync, readFileSync, statSync, symlinkSync, writeFileSync } from 'node:fs';
import { Machine } from './typing.js';

describe('recours init', () => {
  let machine: Machine;
  beforeEach(() => (machine = new Machine()));
  afterEach(() => machine.leave());

  it('makes the key and the database for their owner alone, and prints one link and nothing else', async () => {
    const { code, out, err } = await machine.init({ 'key-file': 'etc/recours/key' });
    expect(code).toBe(0);
    expect(out).toMatch(/^http:\/\/localhost:3000\/invitations\/[\w-]{43}\n$/);
    expect(statSync(machine.path('etc/recours/key')).mode & 0o777).toBe(0o600);
    expect(statSync(machine.path('data')).mode & 0o777).toBe(0o700);
    expect(readFileSync(machine.path('data/recours.sqlite'), 'latin1')).not.toContain('SQLite format 3');
    expect(err).toContain(`RECOURS_KEY_FILE=${machine.path('etc/recours/key')}`);
    expect(err).toContain('age-keygen');
    expect(err).not.toContain('recours-key-1');
  });

  it('asks for what it was not told, and again for the key while its place is in the data folder', async () => {
    const answers = [
      'data',
      'data/key',
      './data/../data/deep/key',
      'key',
      'Anne Exemple',
      'anne@demo.invalid',
    ];
    const { code, err } = await machine.type(['init'], answers);
    expect([code, answers]).toEqual([0, []]);
    expect(err.match(/lies inside the data folder/g)).toHaveLength(2);
    expect(existsSync(machine.path('key'))).toBe(true);
    expect(existsSync(machine.path('data/key'))).toBe(false);
  });

  it('refuses a key inside the data folder, wherever links lead', async () => {
    mkdirSync(machine.path('data'));
    symlinkSync(machine.path('data'), machine.path('elsewhere'));
    symlinkSync(machine.path('real'), machine.path('linked-data'));
    const places: Record<string, string>[] = [
      { 'key-file': 'data/key' },
      { 'key-file': 'elsewhere/key' },
      { 'key-file': 'elsewhere' },
      { data: 'data', 'key-file': 'elsewhere/not-yet/key' },
    ];
    for (const place of places) {
      const { code, out, err } = await machine.init(place);
      expect([code, out]).toEqual([1, '']);
      expect(err).toMatch(/lies inside the data folder/);
    }
    expect(existsSync(machine.path('data/key'))).toBe(false);
    expect(existsSync(machine.path('data/recours.sqlite'))).toBe(false);
  });

  it('never overwrites a key, and uses one for no other database than its own', async () => {
    writeFileSync(machine.path('key'), 'whatever this opens');
    const { code, err } = await machine.init();
    expect(code).toBe(1);
    expect(err).toContain('There is a key at');
    expect(readFileSync(machine.path('key'), 'utf8')).toBe('whatever this opens');
    expect(existsSync(machine.path('data'))).toBe(false);
  });

  it('leaves no second key behind when the database has another one', async () => {
    await machine.init();
    const { code, err } = await machine.init({ 'key-file': 'second' });
    expect(code).toBe(1);
    expect(err).toBe('This key does not open this database. Nothing was changed.\n');
    expect(existsSync(machine.path('second'))).toBe(false);
  });

  it('finds the key that a service manager hands over, when the link was lost', async () => {
    await machine.init({ 'key-file': 'handed/recours-key' });
    machine.env = { ...machine.env, CREDENTIALS_DIRECTORY: machine.path('handed') };
    const again = ['init', '--data', 'data', '--name', 'Anne Exemple', '--email', 'anne@demo.invalid'];
    const { code, out } = await machine.type(again);
    expect([code, out]).toEqual([0, expect.stringMatching(/\/invitations\/[\w-]{43}\n$/)]);
  });

  it('makes nothing when the address is none or nobody is there to be asked', async () => {
    expect((await machine.init({ email: 'anne' })).err).toMatch(/^--email: /);
    expect((await machine.type(['init', '--data', 'data'])).err).toContain('give --key-file');
    expect(existsSync(machine.path('data'))).toBe(false);
    expect(existsSync(machine.path('key'))).toBe(false);
  });
});
