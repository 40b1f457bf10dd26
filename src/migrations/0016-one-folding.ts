import type { MigrationInterface, QueryRunner } from 'typeorm';
import { column, createTable } from '../platform/database/schema.js';

const { id, code, text, whole, optional } = column;

/**
 * The words that cases are sought by, folded, with an index for any three letters of them: SQLite's is a table of its
 * own, without a copy of the words and without what was taken out of it; PostgreSQL's a GIN of pg_trgm, which the
 * database's owner may add since PostgreSQL 13. Names are indexed anew. The rows are written by code, which alone knows
 * the folding and the keys, at the next start (SearchRows, NameIndex).
 */
export class OneFolding1763700000016 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await createTable(runner, 'case_search', {
      columns: [whole('id'), id('case_id'), text('words'), optional(code('site', 60)), whole('folding')],
      references: { case_id: 'legal_case' },
      unique: [['case_id']],
      index: [['site']],
    });
    const engine = runner.connection.options.type === 'postgres' ? 'postgres' : 'sqlite';
    const index = {
      sqlite: [
        `CREATE VIRTUAL TABLE case_trigram
         USING fts5(words, site, content = '', tokenize = 'trigram case_sensitive 1')`,
        `INSERT INTO case_trigram (case_trigram, rank) VALUES ('secure-delete', 1)`,
      ],
      postgres: [
        'CREATE EXTENSION IF NOT EXISTS pg_trgm',
        'CREATE INDEX ix_case_search_words ON case_search USING gin (words gin_trgm_ops)',
      ],
    }[engine];
    for (const sql of index) await runner.query(sql);
    // Which folding an index was made by stands in front of it from now on.
    await runner.query(`UPDATE person SET name_index = '1.' || name_index WHERE name_index IS NOT NULL`);
  }

  async down(): Promise<void> {
    throw new Error('Restore a backup to go back.');
  }
}
