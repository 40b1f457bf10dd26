// Keeps the data folder as a kill would leave it, at every point at which it is another one than at the point before:
// of the hundreds of points of a start only some twenty are. With an order it ends its process at one of them as well.
import { spawn } from 'node:child_process';
import * as fs from 'node:fs';
import { join } from 'node:path';
import { HOUSE, watch } from './points.mjs';

const data = process.env.RECOURS_DATA;
const kept = join(HOUSE, 'kept');
const order = join(HOUSE, 'kill.json');
const ordered = fs.existsSync(order) ? JSON.parse(fs.readFileSync(order, 'utf8')) : null;
/** Kept open to the end: to close a file gives up every lock that SQLite holds on it in this process. */
const held = new Map();

let state = null;
let states = 0;
let since = 0;

watch(({ what, side }) => {
  const now = folder();
  if (state === null || differs(state, now)) keep(now);
  else since += 1;
  const words = what.replaceAll(/\s+/g, ' ').slice(0, 90);
  fs.appendFileSync(join(kept, 'points'), `${states}\t${side}\t${words}\n`);
  if (ordered && (states > ordered.state || (states === ordered.state && since >= ordered.further)))
    die(`${side} ${words}`);
});

/** All files by their names, but for the index of the write-ahead log: whoever opens the folder next makes it anew. */
function folder() {
  const files = fs.readdirSync(data).filter((name) => !name.endsWith('-shm'));
  return new Map(files.map((name) => [name, bytesOf(name)]));
}

function bytesOf(name) {
  const { ino, size } = fs.statSync(join(data, name));
  if (held.get(name)?.ino !== ino) held.set(name, { ino, fd: fs.openSync(join(data, name), 'r') });
  const bytes = Buffer.allocUnsafe(size);
  fs.readSync(held.get(name).fd, bytes, 0, size, 0);
  return bytes;
}

const differs = (one, other) =>
  one.size !== other.size || [...one].some(([name, bytes]) => !other.get(name)?.equals(bytes));

function keep(now) {
  state = now;
  states += 1;
  since = 0;
  const copy = join(kept, String(states).padStart(3, '0'));
  fs.mkdirSync(copy, { recursive: true });
  for (const [name, bytes] of now) fs.writeFileSync(join(copy, name), bytes);
}

/** Unless the order was withdrawn: whoever takes the file away first has it. */
function die(where) {
  const { later } = ordered;
  ordered.state = Infinity;
  fs.writeFileSync(join(HOUSE, 'hit.json'), JSON.stringify({ pid: process.pid, where }));
  try {
    fs.rmSync(order);
  } catch {
    return;
  }
  // From outside it may strike in the middle of a statement.
  if (later > 0) spawn('sh', ['-c', `sleep ${later / 1000}; kill -9 ${process.pid}`], { stdio: 'ignore' });
  // Taken before this call returns: nothing after it is carried out.
  else process.kill(process.pid, 'SIGKILL');
}
