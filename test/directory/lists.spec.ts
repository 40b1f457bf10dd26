import { readFileSync } from 'node:fs';
import { isDay } from '../../src/platform/day.js';
import type { Item } from '../../src/directory/item.js';
import { LISTS, PARENTS, type ListName } from '../../src/directory/lists.js';

const names = Object.keys(LISTS) as ListName[];
const itemsOf = (name: ListName): readonly Item[] => LISTS[name];
const headings = (language: string) =>
  JSON.parse(readFileSync(`templates/locales/${language}/directory.json`, 'utf8')) as { lists: object };

describe.each(names)('the list %s', (name) => {
  it('says each code once, in plain signs that fit a URL and a column', () => {
    const codes = itemsOf(name).map(({ code }) => code);
    expect(codes).toEqual([...new Set(codes)]);
    for (const code of codes) expect(code).toMatch(/^[A-Za-z0-9][\w-]{0,31}$/);
  });

  it('labels every entry in both languages, set as French asks and no two alike', () => {
    for (const language of ['fr', 'en'] as const) {
      const labels = itemsOf(name).map((item) => item[language]);
      expect(labels).toEqual([...new Set(labels)]);
      for (const label of labels) expect(label).toMatch(/^(?!.*(['"]|« | »| [:;!?]))\S(.*\S)?$/);
    }
  });

  it('hangs every entry under one that exists, or none', () => {
    const parents = (PARENTS[name] ?? []).flatMap((above) => itemsOf(above).map(({ code }) => code));
    const allowed = PARENTS[name] ? parents : [undefined];
    for (const { parent } of itemsOf(name)) expect(allowed).toContain(parent);
  });

  it('retires and opens entries on days that exist', () => {
    const bounds = itemsOf(name).flatMap(({ activeFrom, activeTo }) => [activeFrom, activeTo]);
    expect(bounds.filter((day) => day !== undefined && !isDay(day))).toEqual([]);
  });

  it('has a heading in both languages', () => {
    expect(headings('fr').lists).toHaveProperty(name, expect.any(String));
    expect(headings('en').lists).toHaveProperty(name, expect.any(String));
  });
});

describe('the lists of the field', () => {
  it('hold all that the domain names', () => {
    const sizes = names.map((name) => [name, LISTS[name].length] as const);
    expect(Object.fromEntries(sizes)).toMatchObject({
      facts: 22 + 11 + 8 + 7 + 4 + 2,
      circumstances: 10,
      contexts: 20,
      forces: 8 + 5 + 9 + 3 + 5,
      bodyZones: 30,
      injuryKinds: 18,
      injurySeverities: 7,
      certainties: 3,
      languages: 36,
    });
  });

  it('draw as many zones on the right of the body as on the left', () => {
    const codes: string[] = LISTS.bodyZones.map(({ code }) => code);
    const right = codes.filter((code) => code.endsWith('_right'));
    expect(right.map((code) => code.replace('_right', '_left'))).toEqual(
      codes.filter((code) => code.endsWith('_left')),
    );
  });

  it('never use the words that we refuse', () => {
    for (const { fr, en } of names.flatMap((name) => itemsOf(name)))
      expect(`${fr} ${en}`).not.toMatch(/migrant|illégal|illegal|clandestin|victime présumée|jungle/i);
  });
});
