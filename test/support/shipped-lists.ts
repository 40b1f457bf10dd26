import { readdirSync, readFileSync } from 'node:fs';
import type { Item } from '../../src/directory/item.js';
import { holdLists } from '../../src/directory/registry.js';

/** Before every file of tests: the lists as they are shipped, so that rules have their labels without an application. */
const folder = new URL('../../data/lists/', import.meta.url);
const entries = readdirSync(folder)
  .filter((file) => file.endsWith('.json'))
  .map((file): [string, Item[]] => {
    const items = JSON.parse(readFileSync(new URL(file, folder), 'utf8')) as Partial<Item>[];
    const blank = { parent: null, activeFrom: null, activeTo: null, more: {} };
    return [file.replace(/\.json$/, ''), items.map((item) => ({ ...blank, ...item }) as Item)];
  });
holdLists(Object.fromEntries(entries));
