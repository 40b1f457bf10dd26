import type { EntityManager } from 'typeorm';
import { JournalHead } from '../../src/journal/journal-head.entity.js';
import type { TestApp } from '../support/app.js';
import { ENGINE } from '../support/postgres.js';

const GUARDS = {
  sqlite: `SELECT name AS guard, tbl_name AS guarded FROM sqlite_schema WHERE type = 'trigger'`,
  postgres: `SELECT tgname AS guard, tgrelid::regclass::text AS guarded FROM pg_trigger WHERE NOT tgisinternal`,
}[ENGINE];

/** What somebody does who has the database's own password, a wrong in mind, and no key of the journal. */
export async function asThief(
  { db }: TestApp,
  ...does: (string | ((manager: EntityManager) => Promise<unknown>))[]
): Promise<void> {
  await db.write(async (manager) => {
    const guards = (await manager.query(GUARDS)) as { guard: string; guarded: string }[];
    for (const { guard, guarded } of guards)
      await manager.query(`DROP TRIGGER ${guard}${ENGINE === 'postgres' ? ` ON ${guarded}` : ''}`);
    for (const each of does) await (typeof each === 'string' ? manager.query(each) : each(manager));
  });
}

/** Takes away a whole chain, head and all. */
export const without = (chain: string): string[] => [
  `DELETE FROM journal_entry WHERE chain = '${chain}'`,
  `DELETE FROM journal_head WHERE id = '${chain}'`,
];

export const EVERYTHING = ['DELETE FROM journal_entry', 'DELETE FROM journal_head'];

export const UNCOUNTED = `UPDATE key_check SET journal_entries = NULL, journal_chains = NULL, journal_signature = NULL`;

/** A head as it stood once, with the entries behind it gone. */
export const backTo = (head: JournalHead) => async (manager: EntityManager) => {
  await manager.query(`DELETE FROM journal_entry WHERE chain = '${head.id}' AND seq > ${head.seq}`);
  await manager.update(JournalHead, head.id, head);
};
