import { Machine } from './typing.js';

const VERBS = [
  [],
  ['init'],
  ['serve'],
  ['backup'],
  ['restore'],
  ['journal'],
  ['journal', 'verify'],
  ['journal', 'checkpoint'],
  ['lists'],
  ['lists', 'load'],
];

describe('recours --help', () => {
  const machine = new Machine();
  afterAll(() => machine.leave());

  it.each(VERBS)('tells in two languages what `recours %s %s` takes', async (...verb: string[]) => {
    const english = await machine.type([...verb, '--help']);
    machine.env = { LANG: 'fr_FR.UTF-8' };
    const french = await machine.type([...verb, '--help']);
    machine.env = { LANG: 'en_GB.UTF-8' };
    expect([english.code, english.err, french.code]).toEqual([0, '', 0]);
    expect(english.out).toContain(['Usage: recours', ...verb].join(' '));
    expect(english.out).toContain('tells this');
    expect(french.out).toContain(['Usage\u202f: recours', ...verb].join(' '));
    expect(french.out).not.toMatch(/display help|tells this|folder/);
  });

  it('is what a command that is not understood points to, on stderr, with code 2', async () => {
    for (const [args, what] of [
      [['resotre'], 'resotre'],
      [['init', '--kye', 'x'], '--kye'],
      [['serve', 'now'], 'serve'],
      [['backup', '--out', 'x'], '--to'],
      [['backup', '--to'], '--to'],
    ] as [string[], string][]) {
      const { code, out, err } = await machine.type(args);
      expect([code, out]).toEqual([2, '']);
      expect(err).toContain(what);
      expect(err).toContain('--help');
    }
  });
});
