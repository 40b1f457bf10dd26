import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { dirname, join, relative, resolve } from 'node:path';
import { root } from './run.mjs';

const tests = join(root, 'test');

/** Of the tests that use a database, those that PostgreSQL is not asked again, and why. Folders and files of test/. */
const ONCE_IS_ENOUGH = [
  {
    because: 'each walks pages in a browser that other tests ask for on both engines',
    places: ['journeys/'],
  },
  {
    because: 'each starts the built service on its SQLite file, or is about that file',
    places: [
      'cli/',
      'demo/',
      'backup/',
      'secrets/',
      'faults/',
      'database/sole-server.spec.ts',
      'database/along-an-index.spec.ts',
    ],
  },
  {
    because: 'each prints for long in Chromium what others print on both',
    places: ['dossiers/', 'printing/'],
  },
];

/** Prints that together write and read every table of theirs. */
const PRINTED_ON_BOTH = [
  'a-dossier-is-printed',
  'approved',
  'interrupted',
  'place-in-line',
  'posting',
  'who-may',
].map((name) => `dossiers/${name}.spec.ts`);

/** Tests of what only PostgreSQL has. */
export const ONLY_POSTGRES = 'postgres/';

/**
 * Which files of tests run on which engine. Rules and pages that touch no database run once.
 * @returns {{ both: string[], leftOut: { because: string, files: string[] }[] }} `both` are asked of PostgreSQL too, the
 *   others are not; paths within test/
 */
export function plan() {
  const using = specs().filter((file) => usesDatabase(join(tests, file), new Set()));
  const leftOut = ONCE_IS_ENOUGH.map(({ because, places }) => ({
    because,
    files: using.filter(
      (file) => places.some((place) => file.startsWith(place)) && !PRINTED_ON_BOTH.includes(file),
    ),
  }));
  const out = new Set(leftOut.flatMap(({ files }) => files));
  return { both: using.filter((file) => !out.has(file)), leftOut };
}

function specs() {
  return readdirSync(tests, { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile() && entry.name.endsWith('.spec.ts'))
    .map((entry) => relative(tests, join(entry.parentPath, entry.name)))
    .sort();
}

/** Whether a file starts the application, itself or through what it imports from the tests. */
function usesDatabase(file, seen) {
  if (seen.has(file)) return false;
  seen.add(file);
  const imported = [...readFileSync(file, 'utf8').matchAll(/from '(\.{1,2}\/[^']+)\.js'/g)]
    .map(([, path]) => `${resolve(dirname(file), path)}.ts`)
    // Some tests quote imports.
    .filter((path) => path.startsWith(tests) && existsSync(path));
  return imported.some((path) => path === join(tests, 'support', 'app.ts') || usesDatabase(path, seen));
}
