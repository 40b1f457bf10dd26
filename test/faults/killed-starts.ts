import { readdirSync, readFileSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import type { ChildService } from '../support/child-service.js';
import { KillOrder, type StartPoint } from './kill-order.js';

/**
 * Starts a service again and again, each time to be killed at the next point: the start that mends what one kill has
 * left is the one that the next kill strikes. It goes on until a start is ready without having come to its point.
 * @param next the point for the next start; null: none
 * @returns where it was killed
 */
export async function killedUntilReady(
  service: ChildService,
  next: (kill: number) => StartPoint | null,
): Promise<string[]> {
  const order = new KillOrder(service);
  const where: string[] = [];
  for (;;) {
    forgetKept(service);
    const point = next(where.length);
    if (point) order.give(point);
    const fault = await service.start().then(
      () => null,
      (error: Error) => error,
    );
    if (!point || order.withdraw()) {
      if (fault) throw fault;
      return where;
    }
    const { pid, where: here } = order.reached!;
    if (fault) {
      expect(fault.message).toContain('the service ended (SIGKILL)');
      expect(pid).toBe(service.pid);
      if (point.later === 0) expect(contents(service.data)).toEqual(contents(kept(service).at(-1)!));
      where.push(here);
    }
    // Where it was ready at the same moment, this life counts for nothing.
    await service.end('SIGKILL');
  }
}

/** The copies that the child kept, each of a state of its disk, in their order. */
export const kept = (service: ChildService): string[] =>
  readdirSync(join(service.house, 'kept'), { withFileTypes: true })
    .filter((entry) => entry.isDirectory())
    .map((entry) => join(entry.parentPath, entry.name))
    .sort();

/** The points that the child came to, a line each. */
export const points = (service: ChildService): string[] =>
  readFileSync(join(service.house, 'kept/points'), 'utf8').trim().split('\n');

export function forgetKept(service: ChildService): void {
  rmSync(join(service.house, 'kept'), { recursive: true, force: true });
}

/** What lies in a folder, but for the index of the log, which is made anew at each opening. */
export function contents(folder: string): Record<string, string> {
  const names = readdirSync(folder).filter((name) => !name.endsWith('-shm'));
  return Object.fromEntries(
    names.toSorted().map((name) => [name, readFileSync(join(folder, name)).toString('base64')]),
  );
}
