import { copyFileSync } from 'node:fs';
import { Machine, type Typed } from './typing.js';

const machine = new Machine();
const [place, base] = [['--data', 'data', '--key-file', 'key'], 'data/recours.sqlite'];
const verify = (against?: string): Promise<Typed> =>
  machine.type(['journal', 'verify', ...place, ...(against === undefined ? [] : ['--against', against])]);
const checkpoint = async (on = machine): Promise<string> => {
  const { code, out } = await on.type(['journal', 'checkpoint', ...place]);
  expect([code, out.split('\n').length]).toEqual([0, 2]);
  return out.trim();
};
/** Something more is written: a new link for the first account. */
const write = () => machine.init();
const copy = (from: string, to: string) => copyFileSync(machine.path(from), machine.path(to));

describe('recours journal checkpoint', () => {
  let [first, second] = ['', ''];
  beforeAll(async () => {
    await machine.init();
    first = await checkpoint();
    copy(base, 'older');
    await write();
    second = await checkpoint();
  });
  afterAll(() => machine.leave());

  it('prints a line from which a journal goes on that was only written on', async () => {
    expect(first).toMatch(/^recours-journal-1(,[a-z0-9-]+:\d+:[0-9a-f]{16})+,[\w-]{22}$/);
    for (const line of [first, second, `${second}\n`]) expect((await verify(line)).code).toBe(0);
  });

  it('is not taken with a slip of the pen, from another house, or with nothing in it', async () => {
    const elsewhere = new Machine();
    await elsewhere.init();
    const slips = [second.replace(/:(\d)/, ':9$1'), `${second}x`, await checkpoint(elsewhere), '', 'main:1'];
    elsewhere.leave();
    for (const line of slips) {
      const { code, err } = await verify(line);
      expect(code).toBe(1);
      expect(err).toMatch(/^This line is not from `recours journal checkpoint`/);
    }
  });

  it('alone shows that the whole database was put back', async () => {
    copy(base, 'newer');
    copy('older', base);
    expect((await verify()).code).toBe(0);
    const { code, err } = await verify(second);
    expect([code, err]).toEqual([
      1,
      expect.stringMatching(/^Chain main: entry \d+, of which this line knows, is not/),
    ]);
    expect((await verify(first)).code).toBe(0);
  });

  it('shows it also once it was written on for longer than before', async () => {
    await write();
    await write();
    expect((await verify()).code).toBe(0);
    const { code, err } = await verify(second);
    expect([code, err]).toEqual([1, expect.stringMatching(/^Chain main: entry \d+ is not the one of which/)]);
    copy('newer', base);
    expect((await verify(second)).code).toBe(0);
  });
});
