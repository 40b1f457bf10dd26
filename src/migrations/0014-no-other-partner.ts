import type { MigrationInterface, QueryRunner } from 'typeorm';

/** People agree to share with La Cabane Juridique by name: a setting that put another name there went round them. */
export class NoOtherPartner1763700000014 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runner.dropColumns('organisation', ['partner_name']);
  }

  async down(): Promise<void> {
    throw new Error('Restore a backup to go back.');
  }
}
