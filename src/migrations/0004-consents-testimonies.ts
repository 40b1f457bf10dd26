import type { MigrationInterface, QueryRunner } from 'typeorm';
import { column, createTable } from '../platform/database/schema.js';

const { id, code, text, whole, flag, day, instant, optional } = column;

export class ConsentsTestimonies1763700000004 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await createTable(runner, 'consent', {
      columns: [
        id(),
        id('case_id'),
        id('person_id'),
        whole('number'),
        code('purpose'),
        flag('given'),
        day('said_on'),
        code('mode', 20),
        code('language', 35),
        optional(code('interpreter', 120)),
        optional(code('notice_version')),
        code('given_by', 20),
        optional(code('representative', 120)),
        id('collected_by'),
        instant('recorded_at'),
      ],
      references: { case_id: 'legal_case', person_id: 'person' },
      unique: [['case_id', 'number']],
    });
    await createTable(runner, 'consent_withdrawal', {
      columns: [id(), day('withdrawn_on'), text('reason_sealed'), id('recorded_by'), instant('recorded_at')],
      references: { id: 'consent' },
    });
    await createTable(runner, 'testimony', {
      columns: [
        id(),
        id('case_id'),
        id('person_id'),
        day('taken_on'),
        code('mode', 20),
        code('language', 35),
        code('script', 4),
        code('direction', 3),
        optional(code('record_language', 2)),
        optional(code('channel', 20)),
        optional(code('interpreter', 120)),
        flag('read_back'),
        whole('text_number'),
        id('recorded_by'),
        instant('created_at'),
        whole('version'),
      ],
      references: { case_id: 'legal_case', person_id: 'person' },
      index: [['case_id', 'taken_on']],
    });
    await createTable(runner, 'testimony_version', {
      columns: [
        id(),
        id('testimony_id'),
        whole('number'),
        text('text'),
        id('recorded_by'),
        instant('recorded_at'),
      ],
      references: { testimony_id: 'testimony' },
      unique: [['testimony_id', 'number']],
    });
    await createTable(runner, 'translation', {
      columns: [
        id(),
        id('testimony_id'),
        whole('testimony_number'),
        code('language', 2),
        code('kind', 20),
        code('translator', 120),
        code('status', 20),
        whole('text_number'),
        id('entered_by'),
        instant('created_at'),
        instant('changed_at'),
        whole('version'),
      ],
      references: { testimony_id: 'testimony' },
      index: [['testimony_id'], ['status', 'changed_at']],
    });
    await createTable(runner, 'translation_version', {
      columns: [
        id(),
        id('translation_id'),
        whole('number'),
        whole('testimony_number'),
        text('text'),
        id('recorded_by'),
        instant('recorded_at'),
      ],
      references: { translation_id: 'translation' },
      unique: [['translation_id', 'number']],
    });
    await createTable(runner, 'translation_review', {
      columns: [
        id(),
        id('translation_id'),
        whole('number'),
        code('reviewer', 120),
        flag('by_account'),
        id('recorded_by'),
        optional(text('note')),
        instant('reviewed_at'),
      ],
      references: { translation_id: 'translation' },
      index: [['translation_id', 'number']],
    });
  }

  async down(): Promise<void> {
    throw new Error('Restore a backup to go back.');
  }
}
