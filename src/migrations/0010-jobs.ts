import type { MigrationInterface, QueryRunner } from 'typeorm';

/** Whose a running job is, and until when unless it is renewed. */
export class Jobs1763700000010 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    // Both engines understand this alike; TypeORM's own addColumn would build the whole table anew on SQLite.
    await runner.query('ALTER TABLE job ADD COLUMN claimed_by varchar(36)');
    await runner.query('ALTER TABLE job ADD COLUMN lease_until varchar(24)');
  }

  async down(): Promise<void> {
    throw new Error('Restore a backup to go back.');
  }
}
