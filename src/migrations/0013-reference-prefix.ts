import { TableColumn, type MigrationInterface, type QueryRunner } from 'typeorm';
import { column } from '../platform/database/schema.js';

const prefix = column.code('reference_prefix', 5);

/** Until now every reference began with the same letters, which no house had chosen. */
export class ReferencePrefix1763700000013 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runner.addColumn('organisation', new TableColumn(column.optional(prefix)));
    await runner.query("UPDATE organisation SET reference_prefix = 'HRO'");
    await runner.changeColumn('organisation', 'reference_prefix', new TableColumn(prefix));
  }

  async down(): Promise<void> {
    throw new Error('Restore a backup to go back.');
  }
}
