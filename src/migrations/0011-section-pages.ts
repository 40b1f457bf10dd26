import type { MigrationInterface, QueryRunner } from 'typeorm';

export class SectionPages1763700000011 implements MigrationInterface {
  /** In plain SQL, which is the same on both engines: TypeORM would build the table anew on SQLite. */
  async up(runner: QueryRunner): Promise<void> {
    await runner.query('ALTER TABLE dossier ADD COLUMN section_pages text');
  }

  async down(): Promise<void> {
    throw new Error('Restore a backup to go back.');
  }
}
