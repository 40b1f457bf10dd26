import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { ROOT } from '../../src/platform/views/templates-folder.js';

type Asked = Map<string, Set<string>>;
interface Compared {
  all: Set<string>;
  alone: Set<string>;
  missing: Map<string, string[]>;
}
const inSetUp = (name: string): string => pathToFileURL(join(ROOT, 'setup', name)).href;
const { plain, compare } = (await import(inSetUp('statements.mjs'))) as {
  plain: (sql: string) => string;
  compare: (sqlite: Asked, postgres: Set<string>) => Compared;
};
const { cover } = (await import(inSetUp('statements-cover.mjs'))) as {
  cover: (asked: Asked, cost: (file: string) => number) => string[];
};
const asked = (files: Record<string, string>): Asked =>
  new Map(Object.entries(files).map(([file, texts]) => [file, new Set(texts.split(' '))]));

describe('a statement', () => {
  it.each([
    [
      'with marks of another kind',
      'SELECT "a" FROM "t" WHERE "b" = ? AND "c" = ?',
      'SELECT "a" FROM "t" WHERE "b" = $1 AND "c" = $2',
    ],
    ['over several lines', 'SELECT 1\n   FROM t', ' SELECT 1 FROM t '],
    ['with a longer list', 'DELETE FROM t WHERE id IN (?, ?, ?)', 'DELETE FROM t WHERE id IN ($1)'],
    [
      'with more rows, and values that were not given',
      'INSERT INTO t(a, b) VALUES (?, NULL), (?, NULL)',
      'INSERT INTO t(a, b) VALUES ($1, DEFAULT)',
    ],
    ['from another page', 'SELECT a FROM t LIMIT 50 OFFSET 100', 'SELECT a FROM t LIMIT 20 OFFSET 0'],
    [
      'whose new version is told',
      'UPDATE t SET version = version + 1 WHERE id = ?',
      'UPDATE t SET version = version + 1 WHERE id = $1 RETURNING "version"',
    ],
    ['with numbers written out', 'UPDATE t SET a1 = -1, b = 20', 'UPDATE t SET a1 = $1, b = $2'],
    [
      'with an id made by a migration',
      "UPDATE t SET a = '0f8fad5b-d9cb-469f-a165-70867728950e'",
      "UPDATE t SET a = '7c9e6679-7425-40de-944b-e07fc1f90ae7'",
    ],
  ])('%s is the same', (_how, one, other) => {
    expect(plain(one)).toBe(plain(other));
  });

  it.each([
    ['column', 'UPDATE t SET a = ? WHERE id = ?', 'UPDATE t SET b = ? WHERE id = ?'],
    ['condition', 'SELECT a FROM t WHERE b IS NULL', 'SELECT a FROM t WHERE b IS NOT NULL'],
    ['comparison', 'SELECT a FROM t WHERE b = ?', 'SELECT a FROM t WHERE b IN (?)'],
    ['order', 'SELECT a FROM t ORDER BY a', 'SELECT a FROM t ORDER BY a DESC'],
  ])('with another %s is another', (_what, one, other) => {
    expect(plain(one)).not.toBe(plain(other));
  });
});

describe('what PostgreSQL was not asked', () => {
  it('is told with the files that ask it; not what SQLite alone has, nor what is said otherwise there', () => {
    const sqlite: Asked = new Map([
      ['a', new Set(['BEGIN TRANSACTION', 'one', 'two'])],
      ['b', new Set(['CREATE TABLE x', 'two'])],
    ]);
    const { all, alone, missing } = compare(sqlite, new Set(['START TRANSACTION', 'one']));
    expect([all.size, [...alone]]).toEqual([4, ['CREATE TABLE x']]);
    expect([...missing]).toEqual([['two', ['a', 'b']]]);
    expect([...compare(sqlite, new Set(['one', 'two'])).missing.keys()]).toEqual(['BEGIN TRANSACTION']);
  });
});

describe('the files that are asked of PostgreSQL', () => {
  const even = () => 1;

  it('ask everything that all of them ask', () => {
    expect(cover(asked({ a: '1 2', b: '2 3', c: '3 4', d: '2' }), even)).toEqual(['a', 'c']);
  });

  it('are the cheap ones; a dear one only for what it alone asks', () => {
    const files = asked({ dear: '1 2 3 4', some: '1 2', others: '3 4' });
    const cost = (file: string) => (file === 'dear' ? 10 : 1);
    expect(cover(files, cost)).toEqual(['others', 'some']);
    expect(cover(asked({ dear: '1 2 3', some: '1 2' }), cost)).toEqual(['dear']);
  });

  it('hold none that those chosen later made needless', () => {
    expect(cover(asked({ wide: '1 2 3 4', left: '1 2 5', right: '3 4 6' }), even)).toEqual(['left', 'right']);
  });
});
