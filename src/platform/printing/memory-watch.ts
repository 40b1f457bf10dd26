import { readdir, readFile } from 'node:fs/promises';

const EVERY_MS = 500;

/**
 * Ends a process group when it holds more than `most` bytes of memory, and tells so before: Chromium, left to itself,
 * takes all that the machine has, and the service with it. (Puppeteer starts it as the leader of a group of its own.)
 * Linux only: elsewhere nothing is watched.
 *
 * @returns ends the watch
 */
export function endGroupBeyond(
  group: number | undefined,
  most: number,
  tell: () => void,
  every = EVERY_MS,
): () => void {
  if (group === undefined || process.platform !== 'linux') return () => undefined;
  let unwatched = false;
  const look = async (): Promise<void> => {
    const held = await memoryOf(group);
    if (unwatched) return;
    if (held <= most) return wait();
    tell();
    end(group);
  };
  const wait = (): void => {
    clock = setTimeout(() => void look(), every).unref();
  };
  let clock: NodeJS.Timeout;
  wait();
  return () => {
    unwatched = true;
    clearTimeout(clock);
  };
}

/**
 * Resident bytes of a process group: what each process holds alone, and once the most that one of them shares. Summed
 * up, a dozen idle processes of Chromium would seem to hold a gigabyte, most of it the same program. 0 where the
 * system does not tell (https://man7.org/linux/man-pages/man5/proc_pid_status.5.html).
 */
export async function memoryOf(group: number): Promise<number> {
  const processes = (await readdir('/proc').catch(() => [])).filter((name) => /^\d+$/.test(name));
  const members = (await Promise.all(processes.map(statusOf))).filter(
    (status) => numberIn(status, 'NSpgid') === group,
  );
  const alone = members.map((status) => numberIn(status, 'RssAnon'));
  const shared = members.map((status) => numberIn(status, 'RssFile') + numberIn(status, 'RssShmem'));
  return 1024 * (alone.reduce((sum, each) => sum + each, 0) + Math.max(0, ...shared));
}

function end(group: number): void {
  try {
    process.kill(-group, 'SIGKILL');
  } catch {
    // It went by itself meanwhile.
  }
}

/** Empty for a process that is gone meanwhile. */
const statusOf = (pid: string): Promise<string> => readFile(`/proc/${pid}/status`, 'latin1').catch(() => '');

const numberIn = (status: string, field: string): number =>
  Number(new RegExp(`^${field}:\\s+(\\d+)`, 'm').exec(status)?.[1] ?? 0);
