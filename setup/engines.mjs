import { existsSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join, relative } from 'node:path';
import { root } from './run.mjs';
import { cover } from './statements-cover.mjs';

const tests = join(root, 'test');

/** Tests of what only PostgreSQL has. */
export const ONLY_POSTGRES = 'postgres/';

/** Written by `WRITE_COVER=1 npm test`: files that together ask every statement. */
export const COVER = 'test/postgres/cover.json';

/** Each opens an SQLite file of its own, starts the built service on one, or is about it. Folders and files of test/. */
const ONLY_SQLITE = [
  'cli/',
  'demo/',
  'backup/',
  'secrets/',
  'faults/',
  'database/sole-server.spec.ts',
  'database/along-an-index.spec.ts',
  'directory/command.spec.ts',
  'settings/from-the-version-before.spec.ts',
];

/**
 * Elsewhere a timer or a race may ask these statements or not (a lease that is renewed, a job that is cut short, lists
 * that are looked at again); here they are asked on purpose, so that no run depends on how busy the machine is. And
 * each engine has a way of its own to show what stood at one moment, and to let many commit together.
 */
const ON_PURPOSE = [
  'directory/loading.spec.ts',
  'jobs/at-work-when-closing.spec.ts',
  'jobs/leases.spec.ts',
  'jobs/turns.spec.ts',
  'journal/a-faulty-reading.spec.ts',
  'journal/beside-writers.spec.ts',
  'journal/readings-together.spec.ts',
];

/**
 * Which files of tests run on which engine; paths within test/. SQLite is asked all but those of what only PostgreSQL
 * has. PostgreSQL is asked these, those that tell one engine from the other themselves, and as few more as together
 * ask every statement; these are chosen anew, and not asked meanwhile, with WRITE_COVER.
 * @returns {{ sqlite: string[], both: string[], postgres: string[] }} `both` are asked of PostgreSQL too, `postgres`
 *   are all that it is asked
 */
export function plan() {
  const isOnlyPostgres = (file) => file.startsWith(ONLY_POSTGRES);
  const all = specs();
  const sqlite = all.filter((file) => !isOnlyPostgres(file));
  const path = join(root, COVER);
  const chosen = process.env.WRITE_COVER || !existsSync(path) ? [] : JSON.parse(readFileSync(path, 'utf8'));
  const both = sqlite.filter((file) => [...ON_PURPOSE, ...chosen].includes(file) || tellsEnginesApart(file));
  return { sqlite, both, postgres: [...all.filter(isOnlyPostgres), ...both] };
}

/**
 * Chooses anew what PostgreSQL is asked besides what it was.
 * @param {Map<string, string[]>} missing what it was not asked, with the files that ask it of SQLite
 * @param {(file: string) => number} seconds that each file takes
 * @returns {Map<string, string[]>} of these, what no file asks that could ask PostgreSQL
 */
export function writeCover(missing, seconds) {
  const asked = new Map();
  const left = new Map(missing);
  for (const [text, files] of missing)
    for (const file of files.filter((each) => !ONLY_SQLITE.some((place) => each.startsWith(place)))) {
      asked.set(file, (asked.get(file) ?? new Set()).add(text));
      left.delete(text);
    }
  // A file costs a database of its own, besides.
  const chosen = cover(asked, (file) => seconds(file) + 0.3);
  writeFileSync(join(root, COVER), `${JSON.stringify(chosen, null, 2)}\n`);
  return left;
}

function specs() {
  return readdirSync(tests, { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile() && entry.name.endsWith('.spec.ts'))
    .map((entry) => relative(tests, join(entry.parentPath, entry.name)))
    .sort();
}

/** By the word that test/support/postgres.ts has for it. */
const tellsEnginesApart = (file) => /import \{[^}]*\bENGINE\b/.test(readFileSync(join(tests, file), 'utf8'));
