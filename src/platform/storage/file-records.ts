import type { EntityManager } from 'typeorm';
import { ask } from '../database/plain-sql.js';
import type { RecordedFile } from './recorded-file.js';

/** A record that has a stored file: of which table, and of which case. */
export interface FileRecord extends RecordedFile {
  readonly table: string;
  readonly caseId: string;
}

interface Row {
  readonly id: string;
  readonly case_id: string;
  readonly blob_id: string;
  readonly bytes: number | string;
  readonly sha256: string;
}

/** Of some blob ids, those that a record knows. */
export async function knownBlobs(manager: EntityManager, blobIds: string[]): Promise<Set<string>> {
  const known = new Set<string>();
  for (const table of fileTables(manager)) {
    const sql = `SELECT t.blob_id FROM ${table} t WHERE t.blob_id IN (:...blobIds)`;
    for (const row of await ask<Row>(manager, sql, { blobIds })) known.add(row.blob_id);
  }
  return known;
}

/** Whether any record has a file. */
export async function hasFileRecords(manager: EntityManager): Promise<boolean> {
  for (const table of fileTables(manager)) {
    const sql = `SELECT t.id FROM ${table} t WHERE t.blob_id IS NOT NULL LIMIT 1`;
    if ((await ask<Row>(manager, sql)).length > 0) return true;
  }
  return false;
}

/** Every record that has a file, those of one case together. A hundred thousand of them take some 50 MB. */
export async function fileRecords(manager: EntityManager): Promise<FileRecord[]> {
  const records: FileRecord[] = [];
  for (const table of fileTables(manager)) {
    const sql = `SELECT t.id, t.case_id, t.blob_id, t.bytes, t.sha256 FROM ${table} t
      WHERE t.blob_id IS NOT NULL ORDER BY t.case_id, t.id`;
    for (const { id, case_id: caseId, blob_id: blobId, bytes, sha256 } of await ask<Row>(manager, sql))
      records.push({ table, id, caseId, blobId, bytes: Number(bytes), sha256 });
  }
  return records;
}

/**
 * Every table with a `blob_id`, so that whoever sweeps, counts or verifies forgets none. Such a table has the other
 * columns too (test/storage/file-records.spec.ts).
 */
const fileTables = ({ connection }: EntityManager): string[] =>
  connection.entityMetadatas
    .filter(({ columns }) => columns.some(({ databaseName }) => databaseName === 'blob_id'))
    .map(({ tableName }) => tableName);
