import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Item } from '../../src/directory/item.js';
import { holdLists } from '../../src/directory/registry.js';
import { ROOT } from '../../src/platform/views/templates-folder.js';

/** Before every file of tests: the lists as they are shipped, so that rules have their labels without an application. */
const folder = join(ROOT, 'data/lists');
const entries = readdirSync(folder)
  .filter((file) => file.endsWith('.json'))
  .map((file): [string, Item[]] => {
    const items = JSON.parse(readFileSync(join(folder, file), 'utf8')) as Partial<Item>[];
    const blank = { parent: null, activeFrom: null, activeTo: null, more: {} };
    return [file.replace(/\.json$/, ''), items.map((item) => ({ ...blank, ...item }) as Item)];
  });
holdLists(Object.fromEntries(entries));
