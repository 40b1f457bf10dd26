import type { EntityManager } from 'typeorm';
import { ask } from '../platform/database/plain-sql.js';
import type { Count } from './chain.rules.js';

const LAST_COUNT = `SELECT k.journal_entries AS entries, k.journal_chains AS chains,
  k.journal_signature AS signature FROM key_check k WHERE k.id = 'master'`;

/** As it was signed with the last entry; null where nothing is signed. */
export async function lastCount(manager: EntityManager): Promise<Count | null> {
  const [row] = await ask<{ [name in keyof Count]: Count[name] | null }>(manager, LAST_COUNT);
  if (!row?.signature) return null;
  return { entries: row.entries ?? 0, chains: row.chains ?? 0, signature: row.signature };
}
