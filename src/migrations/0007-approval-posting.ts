import type { MigrationInterface, QueryRunner } from 'typeorm';
import { column, createTable } from '../platform/database/schema.js';

const { id, text, whole, day, instant, optional } = column;

export class ApprovalPosting1763700000007 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await createTable(runner, 'dossier_approval', {
      columns: [
        id(),
        id('dossier_id'),
        whole('number'),
        id('approved_by'),
        instant('approved_at'),
        optional(id('withdrawn_by')),
        optional(instant('withdrawn_at')),
        optional(text('reason_sealed')),
      ],
      references: { dossier_id: 'dossier', approved_by: 'account' },
      unique: [['dossier_id', 'number']],
    });
    await createTable(runner, 'dossier_posting', {
      columns: [
        id(),
        id('dossier_id'),
        optional(text('number_sealed')),
        optional(day('posted_on')),
        optional(id('slip_document_id')),
        id('recorded_by'),
        instant('recorded_at'),
        whole('version'),
      ],
      references: { dossier_id: 'dossier', slip_document_id: 'document' },
      unique: [['dossier_id']],
    });
  }

  async down(): Promise<void> {
    throw new Error('Restore a backup to go back.');
  }
}
