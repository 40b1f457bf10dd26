import type { MigrationInterface, QueryRunner } from 'typeorm';
import { column, createTable } from '../platform/database/schema.js';

const { id, code, text, whole, day, instant, optional } = column;

export class Accounts1763700000002 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await createTable(runner, 'account', {
      columns: [
        id(),
        code('email', 254),
        code('name', 120),
        code('role'),
        code('language', 2),
        optional(text('password_hash')),
        optional(day('ends_on')),
        optional(instant('ended_at')),
        instant('created_at'),
        whole('version'),
      ],
      unique: [['email']],
    });
    await createTable(runner, 'invitation', {
      columns: [
        id(),
        id('account_id'),
        code('token_hash', 64),
        instant('expires_at'),
        optional(instant('used_at')),
        instant('created_at'),
      ],
      references: { account_id: 'account' },
      unique: [['token_hash']],
    });
    await createTable(runner, 'session', {
      columns: [
        id(),
        id('account_id'),
        code('token_hash', 64),
        instant('created_at'),
        instant('seen_at'),
        optional(instant('ended_at')),
      ],
      references: { account_id: 'account' },
      unique: [['token_hash']],
      index: [['account_id']],
    });
    await createTable(runner, 'draft', {
      columns: [id(), id('account_id'), code('page', 200), text('body_sealed'), instant('saved_at')],
      references: { account_id: 'account' },
      unique: [['account_id', 'page']],
    });
    await createTable(runner, 'job', {
      columns: [
        id(),
        code('kind'),
        id('subject_id'),
        id('actor_id'),
        code('status'),
        optional(code('step', 60)),
        whole('done'),
        whole('total'),
        whole('attempts'),
        optional(code('fault', 60)),
        instant('created_at'),
        optional(instant('started_at')),
        optional(instant('ended_at')),
      ],
      index: [['status', 'created_at'], ['subject_id']],
    });
    await createTable(runner, 'organisation', {
      columns: [
        id(),
        code('name', 200),
        text('address'),
        code('city', 120),
        code('email', 254),
        code('telephone', 60),
        code('controller', 200),
        code('signatory_name', 120),
        code('signatory_function', 120),
        whole('version'),
      ],
    });
  }

  async down(): Promise<void> {
    throw new Error('Restore a backup to go back.');
  }
}
