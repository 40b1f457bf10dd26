import { readFileSync } from 'node:fs';
import { readListFiles, SHIPPED_LISTS } from '../../src/directory/list-files.js';
import { firstFault } from '../../src/directory/list.rules.js';
import { LIST_NAMES, type ListName } from '../../src/directory/lists.js';
import { isDay } from '../../src/platform/day.js';

const shipped = readListFiles(SHIPPED_LISTS);
const itemsOf = (name: ListName) => shipped[name] ?? [];
const headings = (language: string) =>
  JSON.parse(readFileSync(`templates/locales/${language}/directory.json`, 'utf8')) as { lists: object };

describe.each(LIST_NAMES)('the shipped list %s', (name) => {
  it('labels every entry in both languages, set as French asks and no two alike', () => {
    expect(itemsOf(name).length).toBeGreaterThan(0);
    for (const language of ['fr', 'en'] as const) {
      const labels = itemsOf(name).map((item) => item[language]);
      expect(labels).toEqual([...new Set(labels)]);
      for (const label of labels) expect(label).toMatch(/^(?!.*(['"]|« | »| [:;!?]))\S(.*\S)?$/);
    }
  });

  it('retires and opens entries on days that exist', () => {
    const bounds = itemsOf(name).flatMap(({ activeFrom, activeTo }) => [activeFrom, activeTo]);
    expect(bounds.filter((day) => day !== null && !isDay(day))).toEqual([]);
  });

  it('has a heading in both languages', () => {
    expect(headings('fr').lists).toHaveProperty(name, expect.any(String));
    expect(headings('en').lists).toHaveProperty(name, expect.any(String));
  });
});

describe('the shipped lists', () => {
  it('fit together: every code once, every entry under one that exists', () => {
    expect(firstFault(shipped)).toBeUndefined();
  });

  it('hold all that the domain names', () => {
    const sizes = LIST_NAMES.map((name) => [name, itemsOf(name).length] as const);
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
    const codes = itemsOf('bodyZones').map(({ code }) => code);
    const right = codes.filter((code) => code.endsWith('_right'));
    expect(right.map((code) => code.replace('_right', '_left'))).toEqual(
      codes.filter((code) => code.endsWith('_left')),
    );
  });

  it('never use the words that we refuse', () => {
    for (const { fr, en } of LIST_NAMES.flatMap(itemsOf))
      expect(`${fr} ${en}`).not.toMatch(/migrant|illégal|illegal|clandestin|victime présumée|jungle/i);
  });
});
