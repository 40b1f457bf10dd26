import type { CaseKey } from '../platform/crypto/case-key.js';
import type { House } from '../platform/database/open-house.js';
import { BlobBroken, type BlobProblem } from '../platform/storage/blob-problem.js';
import { fileRecords, knownBlobs, type FileRecord } from '../platform/storage/file-records.js';

/** A record whose file is not what the record knows; `unreadable`: the disk does not give it out. */
export interface FileFault extends Pick<FileRecord, 'table' | 'id'> {
  readonly problem: BlobProblem | 'unreadable';
}

export interface FilesChecked {
  /** Files that are there, their records' own, and whole to the last byte. */
  readonly whole: number;
  readonly faults: readonly FileFault[];
  /** Files that no record knows: just arriving, or left by a kill, to be swept after a day. */
  readonly unknown: number;
}

/**
 * Reads every file that a record has to its end, and holds it against what the record knows of it. Works beside the
 * service: a file is there before its record is, and never changes.
 */
export async function checkFiles(
  { db, store }: Pick<House, 'db' | 'store'>,
  keyOf: (caseId: string) => Promise<CaseKey>,
  onFile: (count: number, bytes: number) => void,
): Promise<FilesChecked> {
  const faults: FileFault[] = [];
  const records = await fileRecords(db.read);
  let bytes = 0;
  // Those of one case stand together, and a key takes as long to make as a small file to read.
  let last: { caseId: string; key: CaseKey } | undefined;
  for (const [index, record] of records.entries()) {
    const { caseId } = record;
    if (last?.caseId !== caseId) last = { caseId, key: await keyOf(caseId) };
    try {
      await store.check(record, last.key);
    } catch (error) {
      faults.push({ table: record.table, id: record.id, problem: problemOf(error) });
    }
    onFile(index + 1, (bytes += record.bytes));
  }
  let unknown = 0;
  for await (const ids of store.list()) unknown += ids.length - (await knownBlobs(db.read, ids)).size;
  return { whole: records.length - faults.length, faults, unknown };
}

/** One rotten sector must not hide the others. @throws what is no fault of the file */
function problemOf(error: unknown): FileFault['problem'] {
  if (error instanceof BlobBroken) return error.problem;
  if (typeof (error as NodeJS.ErrnoException | null)?.errno === 'number') return 'unreadable';
  throw error;
}
