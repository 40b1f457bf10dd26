import type { MigrationInterface, QueryRunner } from 'typeorm';

const NO_RETURN = 'NEW.seq <= OLD.seq OR NEW.id <> OLD.id';
/** Its numbers may go down: where something was taken away, the service tells it, and counts on from what is left. */
const STAYS_SIGNED = 'OLD.journal_signature IS NOT NULL AND NEW.journal_signature IS NULL';

/** Heads are never taken away and never go back, and their count is never taken away; a table that is built anew loses its triggers. */
const GUARDED = { journal_head: NO_RETURN, key_check: STAYS_SIGNED };

const TRIGGERS = {
  sqlite: (table: string, when: string) => [
    `CREATE TRIGGER ${table}_no_delete BEFORE DELETE ON ${table}
     BEGIN SELECT RAISE(ABORT, 'the journal is append-only'); END`,
    `CREATE TRIGGER ${table}_no_return BEFORE UPDATE ON ${table} WHEN ${when}
     BEGIN SELECT RAISE(ABORT, 'the journal is append-only'); END`,
  ],
  // The function that refuses is that of 0001.
  postgres: (table: string, when: string) => [
    `CREATE TRIGGER ${table}_no_delete BEFORE DELETE ON ${table}
     FOR EACH ROW EXECUTE FUNCTION journal_entry_refuse()`,
    `CREATE TRIGGER ${table}_no_return BEFORE UPDATE ON ${table}
     FOR EACH ROW WHEN (${when}) EXECUTE FUNCTION journal_entry_refuse()`,
    `CREATE TRIGGER ${table}_no_truncate BEFORE TRUNCATE ON ${table}
     FOR EACH STATEMENT EXECUTE FUNCTION journal_entry_refuse()`,
  ],
};

/** How far all chains of the journal go together; and the last acts on a case, found beside all readings of it. */
export class JournalCount1763700000015 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    // Signed with the first entry that is written after this: a migration has no key.
    await runner.query('ALTER TABLE key_check ADD COLUMN journal_entries integer');
    await runner.query('ALTER TABLE key_check ADD COLUMN journal_chains integer');
    await runner.query('ALTER TABLE key_check ADD COLUMN journal_signature varchar(64)');
    const columns = ['case_id', 'chain', 'at', 'seq'];
    await runner.query(
      `CREATE INDEX ix_journal_entry_${columns.join('_')} ON journal_entry (${columns.join(', ')})`,
    );
    const engine = runner.connection.options.type === 'postgres' ? 'postgres' : 'sqlite';
    for (const [table, when] of Object.entries(GUARDED))
      for (const trigger of TRIGGERS[engine](table, when)) await runner.query(trigger);
  }

  async down(): Promise<void> {
    throw new Error('Restore a backup to go back.');
  }
}
