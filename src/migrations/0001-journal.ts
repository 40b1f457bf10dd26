import type { MigrationInterface, QueryRunner } from 'typeorm';
import { column, createTable } from '../platform/database/schema.js';

const { id, code, text, whole, instant, optional } = column;

/** The journal refuses update and delete on either engine; rebuilding the table would drop these triggers. */
export const JOURNAL_TRIGGERS = {
  sqlite: ['UPDATE', 'DELETE'].map(
    (verb) => `CREATE TRIGGER journal_entry_no_${verb.toLowerCase()} BEFORE ${verb} ON journal_entry
               BEGIN SELECT RAISE(ABORT, 'the journal is append-only'); END`,
  ),
  postgres: [
    `CREATE FUNCTION journal_entry_refuse() RETURNS trigger LANGUAGE plpgsql AS
     $$ BEGIN RAISE EXCEPTION 'the journal is append-only'; END $$`,
    `CREATE TRIGGER journal_entry_no_change BEFORE UPDATE OR DELETE ON journal_entry
     FOR EACH ROW EXECUTE FUNCTION journal_entry_refuse()`,
    `CREATE TRIGGER journal_entry_no_truncate BEFORE TRUNCATE ON journal_entry
     FOR EACH STATEMENT EXECUTE FUNCTION journal_entry_refuse()`,
  ],
};

export class Journal1763700000001 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await createTable(runner, 'key_check', { columns: [id(), code('fingerprint', 64)] });
    await createTable(runner, 'journal_entry', {
      columns: [
        id(),
        code('chain'),
        whole('seq'),
        instant('at'),
        id('actor_id'),
        code('action'),
        code('subject_kind'),
        id('subject_id'),
        optional(id('case_id')),
        text('details'),
        optional(text('reason_sealed')),
        optional(code('reason_hash', 64)),
        code('previous_hash', 64),
        code('hash', 64),
      ],
      unique: [['chain', 'seq']],
      index: [['case_id', 'at'], ['actor_id', 'at'], ['subject_id']],
    });
    await createTable(runner, 'journal_head', {
      columns: [code('id'), whole('seq'), code('hash', 64), code('signature', 64)],
    });
    const engine = runner.connection.options.type === 'postgres' ? 'postgres' : 'sqlite';
    for (const trigger of JOURNAL_TRIGGERS[engine]) await runner.query(trigger);
  }

  async down(): Promise<void> {
    throw new Error('The journal is never taken away.');
  }
}
