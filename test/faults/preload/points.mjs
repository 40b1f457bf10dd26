// Loaded into a service before its own code (NODE_OPTIONS=--import): tells of every point before and after a statement,
// and before and after a file is written or named. What a killed process leaves are the writes that the system had taken
// from it by then, and between two statements it writes nothing into the database: a kill at a point stands for every
// kill up to the next statement. Those in the middle of a statement are left to chance (KILLS).
import fs from 'node:fs';
import { syncBuiltinESMExports } from 'node:module';
import { basename, dirname } from 'node:path';
import { isMainThread } from 'node:worker_threads';
import SQLite from 'better-sqlite3-multiple-ciphers';

/** Where the orders lie and what was done: beside the data folder, in the house of the child (ChildService). */
export const HOUSE = dirname(process.env.RECOURS_DATA);

let tell = () => undefined;

/** @param {(point: { what: string, side: 'before' | 'after', earlier: string[] }) => void} reached is asked at each
 *    point; `earlier` are the statements of the same transaction that were carried out already */
export function watch(reached) {
  // A worker thread loads this too, and touches neither database nor files.
  if (isMainThread) tell = reached;
}

const earlier = new WeakMap();

function around(db, what, act) {
  if (!earlier.has(db)) earlier.set(db, []);
  const before = earlier.get(db);
  tell({ what, side: 'before', earlier: before });
  const result = act();
  tell({ what, side: 'after', earlier: before });
  if (db.inTransaction) before.push(what);
  else before.length = 0;
  return result;
}

function wrap(method, inside) {
  const was = SQLite.prototype[method];
  SQLite.prototype[method] = function (...given) {
    return inside(this, given[0], () => was.apply(this, given));
  };
}

wrap('exec', around);
// Without what is assigned: it may be the key.
wrap('pragma', (db, source, act) => around(db, `PRAGMA ${source.split('=')[0].trim()}`, act));
wrap('prepare', (db, sql, act) => {
  const statement = act();
  for (const way of ['run', 'get', 'all']) {
    const ask = statement[way].bind(statement);
    statement[way] = (...values) => around(db, sql, () => ask(...values));
  }
  return statement;
});

async function aroundFile(what, act) {
  tell({ what, side: 'before', earlier: [] });
  const result = await act();
  tell({ what, side: 'after', earlier: [] });
  return result;
}

const { open, rename } = fs.promises;

fs.promises.open = async (path, ...more) => {
  const file = await open(path, ...more);
  const writev = file.writev.bind(file);
  file.writev = (pieces) => aroundFile(`WRITE ${basename(path)}`, () => writev(pieces));
  return file;
};

fs.promises.rename = (from, to) => aroundFile(`RENAME ${basename(from)}`, () => rename(from, to));

// `import { open } from 'node:fs/promises'` would go on giving what was there first.
syncBuiltinESMExports();
