import type { MigrationInterface, QueryRunner } from 'typeorm';
import { column, createTable } from '../platform/database/schema.js';

const { id, code, text, whole, day, instant, optional } = column;

export class Cases1763700000003 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await createTable(runner, 'person', {
      columns: [
        id(),
        code('code', 12),
        optional(code('pseudonym', 120)),
        optional(code('initials', 20)),
        text('languages'),
        optional(whole('age_declared')),
        optional(code('age_basis', 20)),
        optional(text('name_sealed')),
        optional(code('name_index', 64)),
        optional(text('birth_date_sealed')),
        optional(code('birth_date_unanswered', 20)),
        optional(text('nationality_sealed')),
        optional(code('nationality_unanswered', 20)),
        optional(text('contacts_sealed')),
        optional(text('declared_address_sealed')),
        instant('created_at'),
        whole('version'),
      ],
      unique: [['code']],
      index: [['name_index']],
    });
    await createTable(runner, 'incident', {
      columns: [
        id(),
        optional(day('happened_on')),
        code('on_precision', 10),
        optional(code('at', 5)),
        code('at_precision', 20),
        code('clock_system', 20),
        optional(code('site_id', 60)),
        optional(text('place_text')),
        optional(code('context')),
        text('kinds'),
        text('circumstances'),
        code('legal_basis', 20),
        optional(text('description')),
        optional(whole('people_count')),
        optional(code('people_count_kind', 20)),
        code('warning_given', 20),
        code('rio_visible', 20),
        code('faces_covered', 20),
        code('filmed', 20),
        id('created_by'),
        instant('created_at'),
        whole('version'),
      ],
      index: [['happened_on']],
    });
    await createTable(runner, 'incident_force', {
      columns: [
        id(),
        id('incident_id'),
        whole('position'),
        code('body'),
        optional(code('unit', 120)),
        optional(code('rio', 20)),
        optional(code('plate', 20)),
        code('certainty', 20),
        optional(whole('count')),
        optional(code('count_kind', 20)),
      ],
      references: { incident_id: 'incident' },
      index: [['incident_id']],
    });
    await createTable(runner, 'injury', {
      columns: [
        id(),
        id('incident_id'),
        id('person_id'),
        whole('position'),
        optional(code('zone')),
        code('kind'),
        optional(code('severity')),
        optional(day('seen_by_carer_on')),
        optional(text('note')),
      ],
      references: { incident_id: 'incident', person_id: 'person' },
      index: [['incident_id', 'person_id']],
    });
    await createTable(runner, 'legal_case', {
      columns: [
        id(),
        code('ref', 12),
        id('incident_id'),
        code('stage', 20),
        optional(code('channel', 20)),
        optional(text('summary')),
        optional(id('jurist_id')),
        id('created_by'),
        instant('created_at'),
        whole('version'),
      ],
      references: { incident_id: 'incident', jurist_id: 'account' },
      unique: [['ref']],
      index: [['stage', 'created_at'], ['jurist_id'], ['incident_id'], ['created_at']],
    });
    await createTable(runner, 'case_person', {
      columns: [
        id(),
        id('case_id'),
        id('person_id'),
        whole('position'),
        code('role', 20),
        optional(text('suffered')),
      ],
      references: { case_id: 'legal_case', person_id: 'person' },
      unique: [['case_id', 'person_id']],
      index: [['person_id']],
    });
    await createTable(runner, 'case_member', {
      columns: [id(), id('case_id'), id('account_id'), code('duty', 20), instant('added_at')],
      references: { case_id: 'legal_case', account_id: 'account' },
      unique: [['case_id', 'account_id']],
      index: [['account_id']],
    });
    await createTable(runner, 'case_key', {
      columns: [id(), text('identity_sealed')],
      references: { id: 'legal_case' },
    });
  }

  async down(): Promise<void> {
    throw new Error('Restore a backup to go back.');
  }
}
