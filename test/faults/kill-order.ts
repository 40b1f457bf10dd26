import { existsSync, readFileSync, renameSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { ROOT } from '../../src/platform/views/templates-folder.js';
import type { ChildService } from '../support/child-service.js';

/** A point of the work, by the statement (or the writing of a file: `WRITE name`, `RENAME name`) at which it lies. */
export interface WorkPoint {
  /** Regular expressions: of the statement, and of those that were carried out before in the same transaction. */
  readonly at: string;
  readonly having?: string;
  readonly when: 'before' | 'after';
  /** Which of those that are like it; the first unless told. */
  readonly nth?: number;
}

/** A point of a start, told by the disk: what is written otherwise depends on where the start before was killed. */
export interface StartPoint {
  /** Which of the states that the disk takes on; the first is the one that the start finds. */
  readonly state: number;
  /** How many points after it came to that. */
  readonly further: number;
  /** How many milliseconds after that, from outside; 0: just then. */
  readonly later: number;
}

/** What makes a child tell of its points: for the environment of a ChildService. */
export function watched(by: 'killing' | 'keeping'): NodeJS.ProcessEnv {
  const preload = pathToFileURL(join(ROOT, `test/faults/preload/${by}.mjs`));
  return { NODE_OPTIONS: `${process.env['NODE_OPTIONS'] ?? ''} --import=${preload.href}` };
}

/** Tells the child in this house where it is to die, and learns from it that it did. */
export class KillOrder {
  private readonly order: string;
  private readonly hit: string;

  constructor(service: ChildService) {
    this.order = join(service.house, 'kill.json');
    this.hit = join(service.house, 'hit.json');
  }

  /** @throws Error where the last one was never carried out: then nobody listens, and all others would wait in vain */
  give(point: WorkPoint | StartPoint): void {
    if (existsSync(this.order)) throw new Error(`never carried out: ${readFileSync(this.order, 'utf8')}`);
    rmSync(this.hit, { force: true });
    // Under its name at once: the child may look for it at any moment.
    writeFileSync(`${this.order}.new`, JSON.stringify(point));
    renameSync(`${this.order}.new`, this.order);
  }

  /** @returns false where the child has come to the point already */
  withdraw(): boolean {
    try {
      rmSync(this.order);
      return true;
    } catch {
      return false;
    }
  }

  /** The last word of a child that was at its point; null where none was. */
  get reached(): { pid: number; where: string } | null {
    return existsSync(this.hit) ? JSON.parse(readFileSync(this.hit, 'utf8')) : null;
  }
}
