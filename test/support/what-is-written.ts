import { readdirSync, readFileSync, readlinkSync, statSync } from 'node:fs';
import { homedir, tmpdir } from 'node:os';
import { basename, join } from 'node:path';

const HOME = ['', '.config', '.cache', '.local/share', '.pki'].map((each) => join(homedir(), each));
/** Where programs leave things, whatever folder they are told to use. */
const USUAL = [...new Set([tmpdir(), '/tmp', '/var/tmp', '/dev/shm', ...HOME])];
/** The houses of tests that run beside; not the folders of Chromium, which may be ours. */
const ANOTHERS = /^recours-(?!print-)/;

const namesIn = (folder: string): string[] => tried(() => readdirSync(folder), []);

/**
 * The uppermost level of those folders, as it stood at first. They may be full of others' things, which nobody has the
 * time to read: looked at is only what has come since.
 */
export class Usual {
  private readonly before = new Map(USUAL.map((folder) => [folder, new Set(namesIn(folder))]));

  /** Files that have come since and hold the word: below a folder of Chromium all, elsewhere two levels. */
  holding(word: string | Buffer): string[] {
    return this.come().flatMap((path) =>
      holding(word, [path], basename(path).startsWith('recours-print-') ? Infinity : 2),
    );
  }

  private come(): string[] {
    return [...this.before].flatMap(([folder, names]) =>
      namesIn(folder)
        .filter((name) => !names.has(name) && !ANOTHERS.test(name))
        .map((name) => join(folder, name)),
    );
  }
}

/** Of these files, and of those below these folders, the ones that hold the word, in one byte a letter or in two. */
export function holding(word: string | Buffer, paths: readonly string[], depth = Infinity): string[] {
  const needles = typeof word === 'string' ? [Buffer.from(word), Buffer.from(word, 'utf16le')] : [word];
  return paths
    .flatMap((path) => filesAt(path, depth))
    .filter((file) => needles.some((needle) => contentOf(file).includes(needle)));
}

/** What is gone meanwhile, or not ours to read, is nothing. */
function filesAt(path: string, depth: number): string[] {
  const entry = tried(() => statSync(path), null);
  if (entry?.isFile()) return entry.size < 50e6 ? [path] : [];
  if (!entry?.isDirectory() || depth === 0) return [];
  return namesIn(path).flatMap((name) => filesAt(join(path, name), depth - 1));
}

const contentOf = (file: string): Buffer => tried(() => readFileSync(file), Buffer.alloc(0));

/** Files that the processes of a group hold open to write, as far as Linux tells; what is memory alone is none. */
export function openToWrite(group: number): string[] {
  const members = namesIn('/proc').filter(
    (name) => /^\d+$/.test(name) && numberIn(`/proc/${name}/status`, /^NSpgid:\t(\d+)/m) === `${group}`,
  );
  const opened = members.flatMap((pid) =>
    namesIn(`/proc/${pid}/fd`)
      .filter((fd) => isWritten(numberIn(`/proc/${pid}/fdinfo/${fd}`, /^flags:\s+(\d+)/m)))
      .map((fd) => tried(() => readlinkSync(`/proc/${pid}/fd/${fd}`), '')),
  );
  return [...new Set(opened)].filter((path) => /^\/(?!memfd:|dev\/null)/.test(path));
}

const numberIn = (file: string, what: RegExp): string =>
  what.exec(contentOf(file).toString('latin1'))?.[1] ?? '0';

/** The two lowest bits say it (open(2)); Linux tells them in octal. */
const isWritten = (flags: string): boolean => (parseInt(flags, 8) & 3) !== 0;

function tried<T>(act: () => T, otherwise: T): T {
  try {
    return act();
  } catch {
    return otherwise;
  }
}
