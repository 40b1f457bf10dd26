import { existsSync, mkdirSync, mkdtempSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { Refused } from '../cli/refused.js';
import { isEmpty } from '../platform/backup/empty-place.js';

/** The one file that is not sealed: an invented dossier, to be looked at with any reader. */
export const DOSSIER = 'dossier-de-demonstration.pdf';
/** Written last, so that a demonstration that was stopped in the making is never taken for a whole one. */
export const COMPLETE = 'demonstration-complete';

export interface DemoPlace {
  readonly folder: string;
  /** Nothing is in it yet. */
  readonly isNew: boolean;
  /** We chose it, and may take it away again. */
  readonly isOurs: boolean;
}

/** A fresh folder, or the one that was asked for. @throws Refused where it holds real data, or half a demonstration */
export async function findPlace(asked: string | undefined, from: string): Promise<DemoPlace> {
  if (!asked) return { folder: mkdtempSync(join(tmpdir(), 'recours-demo-')), isNew: true, isOurs: true };
  const folder = resolve(from, asked);
  if (await isEmpty(folder)) {
    mkdirSync(folder, { recursive: true, mode: 0o700 });
    return { folder, isNew: true, isOurs: false };
  }
  // No real installation has its key among its data: `recours init` refuses it.
  if (!existsSync(join(folder, 'demo.key'))) throw new Refused('demo.realData', { folder });
  if (!existsSync(join(folder, COMPLETE))) throw new Refused('demo.halfMade', { folder });
  return { folder, isNew: false, isOurs: false };
}
