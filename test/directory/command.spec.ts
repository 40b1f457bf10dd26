import { mkdirSync, writeFileSync } from 'node:fs';
import { Machine } from '../cli/typing.js';

const machine = new Machine();
const where = ['--data', 'data', '--key-file', 'key'];
const load = (...folder: string[]) => machine.type(['lists', 'load', ...folder, ...where]);
const write = (file: string, text: string) => {
  mkdirSync(machine.path('mine'), { recursive: true });
  writeFileSync(machine.path(`mine/${file}`), text);
};
afterAll(() => machine.leave());

describe('recours lists load', () => {
  it('refuses where there is no database, instead of making one', async () => {
    const { code, out } = await load();
    expect([code, out]).toEqual([1, '']);
  });

  it('loads what is shipped, and the second time finds nothing to do', async () => {
    await machine.init();
    expect((await load()).out).toMatch(/^\d{3} entries added\.\n0 entries renewed\.\n/);
    expect((await load()).out).toMatch(/^0 entries added\.\n0 entries renewed\.\n/);
  });

  it('adds the entries of a folder', async () => {
    const roof = { code: 'roof', fr: 'Toit', en: 'Roof' };
    write('contexts.json', JSON.stringify([roof]));
    expect((await load('mine')).out).toMatch(/^1 entry added\./);
  });

  it.each([
    ['contexts.json', '[{"code":"roof","fr":"Toit"}]', /contexts\.json, entry roof.*\nen: /],
    ['contexts.json', '[{"code":"a","fr":"A","en":"A"},{"code":"a","fr":"B","en":"B"}]', /entry a.*\ncode: /],
    ['contexts.json', '[{"code":"a","fr":"A\ufffd","en":"A"}]', /^contexts\.json: .*UTF-8.*\n$/],
    ['contexts.json', '{ broken', /contexts\.json is no file of a list/],
    [
      'sites.json',
      '[{"code":"x","fr":"X","en":"X","parent":"atlantis"}]',
      /sites\.json, entry x.*\nparent: /,
    ],
    ['animals.json', '[]', /animals\.json is no file of a list/],
  ])('says which entry of which file is wrong, and loads nothing (%s %s)', async (file, text, sentence) => {
    write('contexts.json', '[]');
    write(file, text);
    const { code, out, err } = await load('mine');
    expect([code, out]).toEqual([1, '']);
    expect(err).toMatch(sentence);
  });
});
