import { readFileSync, readdirSync } from 'node:fs';

// Linux only: elsewhere nothing tells what a process shares with its parent, and the sum would be fiction.

const read = (path) => {
  try {
    return readFileSync(path, 'utf8');
  } catch {
    return null; // The process ended, or there is no /proc.
  }
};
const kilobytes = (text, name) =>
  Number(new RegExp(`^${name}:\\s+(\\d+) kB`, 'm').exec(text ?? '')?.[1] ?? 0) * 1024;

/** The fields of `stat` from the third on: the second, a name in brackets, may hold anything, a bracket too. */
const stat = (pid) => {
  const text = read(`/proc/${pid}/stat`) ?? '';
  return text.slice(text.lastIndexOf(')') + 2).split(' ');
};

/** The most memory that a process has had in RAM, in bytes; 0 when it has ended. */
export const peakOf = (pid) => kilobytes(read(`/proc/${pid}/status`), 'VmHWM');

/** What it has in RAM now, in bytes, what it shares with others counted in full. */
export const residentOf = (pid) => kilobytes(read(`/proc/${pid}/status`), 'VmRSS');

/** Its share of memory in bytes: what several processes share is divided among them, so that shares can be added. */
export const shareOf = (pid) => kilobytes(read(`/proc/${pid}/smaps_rollup`), 'Pss');

/** Milliseconds of a processor that it has used, in steps of ten. */
export const workOf = (pid) => {
  const [user = 0, system = 0] = stat(pid).slice(11, 13).map(Number);
  return (user + system) * 10;
};

/** Every process below this one, however deep. */
export function descendants(pid) {
  const parents = readdirSync('/proc')
    .filter((name) => /^\d+$/.test(name))
    .map((name) => ({ pid: Number(name), parent: Number(stat(name)[1]) }));
  const below = (parent) => parents.filter((each) => each.parent === parent).map((each) => each.pid);
  const all = [];
  for (let next = below(pid); next.length > 0; next = next.flatMap(below)) all.push(...next);
  return all;
}
