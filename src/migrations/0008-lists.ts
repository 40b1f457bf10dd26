import type { MigrationInterface, QueryRunner } from 'typeorm';
import { column, createTable } from '../platform/database/schema.js';

const { id, code, text, whole, day, optional } = column;

/** The table alone: every start fills it with the shipped entries that it lacks. */
export class Lists1763700000008 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await createTable(runner, 'list_item', {
      columns: [
        id(),
        code('list'),
        code('code'),
        code('fr', 200),
        code('en', 200),
        optional(code('parent')),
        optional(day('active_from')),
        optional(day('active_to')),
        text('more'),
        whole('position'),
        code('origin', 10),
        whole('version'),
      ],
      unique: [['list', 'code']],
    });
  }

  async down(): Promise<void> {
    throw new Error('Restore a backup to go back.');
  }
}
