import type { MigrationInterface, QueryRunner } from 'typeorm';
import { column, createTable } from '../platform/database/schema.js';

const { id, whole, instant } = column;

/** Wrong passwords are counted, and no longer each an entry of the journal that strangers could make without end. */
export class SignInFailures1763700000017 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await createTable(runner, 'sign_in_failure', {
      columns: [id(), whole('failures'), whole('of_day'), instant('last_at')],
    });
  }

  async down(): Promise<void> {
    throw new Error('Restore a backup to go back.');
  }
}
