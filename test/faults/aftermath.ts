import { existsSync, readdirSync } from 'node:fs';
import { join } from 'node:path';
import { CaseKeyRow } from '../../src/cases/case-key.entity.js';
import { LegalCase } from '../../src/cases/case.entity.js';
import { CaseDocument } from '../../src/documents/document.entity.js';
import { Dossier } from '../../src/dossiers/dossier.entity.js';
import { ENTITIES } from '../../src/entities.js';
import { JournalEntry } from '../../src/journal/journal-entry.entity.js';
import { JournalService } from '../../src/journal/journal.service.js';
import type { Database } from '../../src/platform/database/database.js';
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
  readonly breaks: readonly unknown[];
  readonly jobs: Job[];
  /** Sealed files by whether a row knows them. */
  readonly known: string[];
  readonly unknown: string[];
  /** Files that a row knows and that are not there; rows without their entry in the journal, and the other way round. */
  readonly halves: string[];
}

/** Looks into the books beside the service, as `recours journal verify` does. */
export async function books(service: ChildService): Promise<Books> {
  return inside(service, async ({ db, keys }) => {
    const rows = [...(await db.read.find(CaseDocument)), ...(await db.read.find(Dossier))];
    const theirs = new Set(rows.flatMap(({ blobId }) => blobId ?? []));
    const stored = filesBelow(join(service.data, 'blobs')).map((path) => path.split('/').at(-1)!);
    const lost = [...theirs].filter((id) => !stored.includes(id)).map((id) => `the file ${id}`);
    return {
      breaks: await new JournalService(db, keys).breaks(),
      jobs: await db.read.find(Job),
      known: stored.filter((id) => theirs.has(id)),
      unknown: stored.filter((id) => !theirs.has(id)),
      halves: [...lost, ...(await apart(db))],
    };
  });
}

/** Each of these rows is made in one transaction with its entry: there are as many of either. */
async function apart(db: Database): Promise<string[]> {
  const pairs = [
    [LegalCase, 'case.open'],
    [CaseKeyRow, 'case.open'],
    [CaseDocument, 'document.add'],
    [Dossier, 'dossier.print'],
    [Job, 'dossier.print'],
  ] as const;
  const counted = pairs.map(async ([row, action]) => {
    const [rows, entries] = [await db.read.count(row), await db.read.countBy(JournalEntry, { action })];
    return rows === entries ? [] : [`${rows} of ${row.name}, ${entries} entries ${action}`];
  });
  return (await Promise.all(counted)).flat();
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
