import type { MigrationInterface, QueryRunner } from 'typeorm';

/** Whose turn it is, is seen from what was begun lately: without reading all that was ever printed. */
export class TurnsOfJobs1763700000018 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runner.query('CREATE INDEX ix_job_started_at ON job (started_at)');
  }

  async down(): Promise<void> {
    throw new Error('Restore a backup to go back.');
  }
}
