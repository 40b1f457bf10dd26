import type { MigrationInterface, QueryRunner } from 'typeorm';
import { column, createTable } from '../platform/database/schema.js';

const { id, code, text, whole, instant, optional } = column;

export class Dossiers1763700000006 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await createTable(runner, 'dossier', {
      columns: [
        id(),
        id('case_id'),
        optional(whole('number')),
        code('template'),
        code('language', 2),
        code('identity', 20),
        text('letter_sealed'),
        text('sources'),
        optional(whole('pages')),
        optional(whole('bytes')),
        optional(code('sha256', 64)),
        optional(code('blob_id')),
        id('requested_by'),
        instant('requested_at'),
        optional(instant('printed_at')),
      ],
      references: { case_id: 'legal_case', requested_by: 'account' },
      unique: [['case_id', 'number']],
      index: [['blob_id'], ['requested_at']],
    });
    await createTable(runner, 'dossier_exhibit', {
      columns: [
        id(),
        id('dossier_id'),
        whole('position'),
        code('number', 12),
        code('kind', 20),
        id('subject_id'),
        text('title_sealed'),
        optional(code('outcome', 20)),
        optional(code('reason', 20)),
        optional(whole('pages')),
        optional(whole('first_page')),
      ],
      references: { dossier_id: 'dossier' },
      unique: [['dossier_id', 'position']],
      index: [['subject_id']],
    });
  }

  async down(): Promise<void> {
    throw new Error('Restore a backup to go back.');
  }
}
