import { HeldLists } from '../../src/directory/held-lists.service.js';
import type { Item } from '../../src/directory/item.js';
import { label } from '../../src/directory/labels.js';
import { readListFiles, SHIPPED_LISTS } from '../../src/directory/list-files.js';
import { ListFileProblem } from '../../src/directory/list-file-problem.js';
import { ListItem } from '../../src/directory/list-item.entity.js';
import { ListLoading } from '../../src/directory/list-loading.service.js';
import type { Lists } from '../../src/directory/registry.js';
import { JournalEntry } from '../../src/journal/journal-entry.entity.js';
import { TestApp } from '../support/app.js';

let test: TestApp;
let loading: ListLoading;
beforeAll(async () => {
  test = await TestApp.start();
  loading = test.app.get(ListLoading);
});
afterAll(() => test.stop());

const shipped = readListFiles(SHIPPED_LISTS);
const total = Object.values(shipped).flat().length;
const named = (code: string, fr: string, over: Partial<Item> = {}): Item => ({
  code,
  fr,
  en: fr,
  parent: 'calais',
  activeFrom: null,
  activeTo: null,
  more: {},
  ...over,
});
const site = (code: string) => test.db.read.findOneByOrFail(ListItem, { list: 'sites', code });
const loads = () => test.db.read.countBy(JournalEntry, { action: 'list.load' });

describe('the lists that are shipped', () => {
  it('are all there after the first start, told once in the journal', async () => {
    expect(await test.db.read.count(ListItem)).toBe(total);
    expect(await loads()).toBe(1);
  });

  it('are loaded again without a change, and without a word in the journal', async () => {
    await expect(loading.load(shipped, 'shipped')).resolves.toEqual({ added: 0, updated: 0, kept: 0 });
    expect(await loads()).toBe(1);
  });

  it('renew an entry that nobody touched, and leave alone what a coordinator edited', async () => {
    const coordinator = await test.as(await test.account('coordinator'));
    const edit = { version: 1, fr: 'Le BMX' };
    expect((await coordinator.call('PATCH', '/api/lists/sites/bmx', edit)).status).toBe(200);
    const sites = shipped.sites!.map((item) =>
      ['bmx', 'unicorn'].includes(item.code) ? { ...item, fr: `${item.fr} (ancien)` } : item,
    );
    const next: Lists = { ...shipped, sites };
    await expect(loading.load(next, 'shipped')).resolves.toEqual({ added: 0, updated: 1, kept: 1 });
    expect([(await site('bmx')).fr, (await site('unicorn')).fr]).toEqual(['Le BMX', 'Unicorn (ancien)']);
    await test.restart();
    loading = test.app.get(ListLoading);
    expect([label('sites', 'bmx', 'fr'), label('sites', 'unicorn', 'fr')]).toEqual(['Le BMX', 'Unicorn']);
  });
});

describe('a release that ships what the team has named already', () => {
  it('leaves the team its own, and the service starts', async () => {
    const coordinator = await test.as(await test.account('coordinator'));
    const own = { code: 'tardinghen', fr: 'Tardinghen', en: 'Tardinghen', parent: 'boulogne' };
    await coordinator.call('POST', '/api/lists/sites', own);
    const communes = [...shipped.communes!, named('tardinghen', 'Tardinghen', { parent: 'outside' })];
    await expect(loading.load({ ...shipped, communes }, 'shipped')).resolves.toMatchObject({ added: 0 });
    expect(await site('tardinghen')).toMatchObject({ origin: 'edited', parent: 'boulogne' });
  });
});

describe('lists out of a folder', () => {
  it('add to the shipped ones at their end, outlast a start and change nothing the second time', async () => {
    const some: Lists = { sites: [named('bmx', 'Autre BMX'), named('new_site', 'Site inventé')] };
    await expect(loading.load(some, 'loaded')).resolves.toEqual({ added: 1, updated: 0, kept: 1 });
    await expect(loading.load(some, 'loaded')).resolves.toEqual({ added: 0, updated: 0, kept: 1 });
    await test.restart();
    loading = test.app.get(ListLoading);
    const { fr, position } = await site('new_site');
    expect([fr, position >= shipped.sites!.length]).toEqual(['Site inventé', true]);
  });

  it('are known to a running service soon after the command line loaded them beside it', async () => {
    await loading.load({ sites: [named('later_site', 'Site plus tard')] }, 'loaded');
    expect(label('sites', 'later_site', 'fr')).toBe('later_site');
    await test.app.get(HeldLists).catchUp();
    expect(label('sites', 'later_site', 'fr')).toBe('Site plus tard');
  });

  it.each([
    ['hangs under nothing that exists', { sites: [named('lost', 'Perdu', { parent: 'atlantis' })] }],
    ['bears the code of a commune', { sites: [named('marck', 'Marck, un site')] }],
    [
      'ends before it begins',
      { sites: [named('odd', 'Étrange', { activeFrom: '2026-05-02', activeTo: '2026-05-01' })] },
    ],
    ['has no word for it in English', { sites: [named('mute', 'Muet', { en: '' })] }],
  ] as [string, Lists][])('are refused whole when an entry %s', async (_, lists) => {
    const before = await test.db.read.count(ListItem);
    await expect(loading.load(lists, 'loaded')).rejects.toThrow(ListFileProblem);
    expect(await test.db.read.count(ListItem)).toBe(before);
  });
});
