import { existsSync, readdirSync } from 'node:fs';
import { join } from 'node:path';
import { CaseDocument } from '../../src/documents/document.entity.js';
import { Dossier } from '../../src/dossiers/dossier.entity.js';
import { ENTITIES } from '../../src/entities.js';
import { JournalService } from '../../src/journal/journal.service.js';
import { openHouse, type House } from '../../src/platform/database/open-house.js';
import { Job } from '../../src/platform/jobs/job.entity.js';
import type { ChildService } from '../support/child-service.js';

/** What lies about in its house that a kill has left: half files, and folders of a Chromium whose service is dead. */
export function leftovers(service: ChildService, killed: readonly number[]): string[] {
  const halves = filesBelow(service.data).filter((path) => /\.part/.test(path));
  const folders = [service.temporary, '/dev/shm'].filter(existsSync).flatMap((parent) => readdirSync(parent));
  const dead = folders.filter((name) => killed.some((pid) => name.startsWith(`recours-print-${pid}-`)));
  return [...halves, ...dead];
}

export interface Books {
  /** Breaks of the journal's chains. */
  readonly breaks: unknown[];
  readonly jobs: Job[];
  /** Sealed files by whether a row knows them. */
  readonly known: string[];
  readonly unknown: string[];
}

/** Looks into the books beside the service, as `recours journal verify` does. */
export async function books(service: ChildService): Promise<Books> {
  return inside(service, async ({ db, keys }) => {
    const rows = [...(await db.read.find(CaseDocument)), ...(await db.read.find(Dossier))];
    const theirs = new Set(rows.map(({ blobId }) => blobId));
    const stored = filesBelow(join(service.data, 'blobs')).map((path) => path.split('/').at(-1)!);
    return {
      breaks: await new JournalService(db, keys).breaks(),
      jobs: await db.read.find(Job),
      known: stored.filter((id) => theirs.has(id)),
      unknown: stored.filter((id) => !theirs.has(id)),
    };
  });
}

export async function inside<T>(service: ChildService, act: (house: House) => Promise<T>): Promise<T> {
  const at = { dataDir: service.data, keyFile: service.keyFile, databaseUrl: null };
  const house = await openHouse(at, { entities: ENTITIES, migrations: [] });
  try {
    return await act(house);
  } finally {
    await house.db.close();
  }
}

/** The files below a folder, by their whole path; none where it is not there. */
export function filesBelow(folder: string): string[] {
  if (!existsSync(folder)) return [];
  return readdirSync(folder, { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile())
    .map((entry) => join(entry.parentPath, entry.name));
}
