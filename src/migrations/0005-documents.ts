import type { MigrationInterface, QueryRunner } from 'typeorm';
import { column, createTable } from '../platform/database/schema.js';

const { id, code, text, whole, flag, day, instant, optional } = column;

export class Documents1763700000005 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await createTable(runner, 'document', {
      columns: [
        id(),
        id('case_id'),
        code('blob_id', 32),
        { name: 'bytes', type: 'bigint' },
        code('sha256', 64),
        code('media', 120),
        code('kind'),
        optional(text('title_sealed')),
        text('file_name_sealed'),
        optional(day('made_on')),
        optional(text('origin_sealed')),
        optional(text('received_by_sealed')),
        flag('via_messaging'),
        id('added_by'),
        instant('added_at'),
        whole('position'),
        optional(instant('withdrawn_at')),
        optional(text('withdrawal_reason_sealed')),
        whole('version'),
      ],
      references: { case_id: 'legal_case', added_by: 'account' },
      unique: [['blob_id']],
      index: [['case_id', 'added_at']],
    });
  }

  async down(): Promise<void> {
    throw new Error('Restore a backup to go back.');
  }
}
