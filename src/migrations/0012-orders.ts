import type { MigrationInterface, QueryRunner } from 'typeorm';

/** Lists are walked in the order in which they are shown, without touching the rows of the pages before. */
export class Orders1763700000012 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    for (const columns of ['created_at', 'stage_created_at', 'jurist_id'])
      await runner.query(`DROP INDEX ix_legal_case_${columns}`);
    const orders = [
      ['legal_case', 'created_at', 'id'],
      ['legal_case', 'stage', 'created_at', 'id'],
      ['legal_case', 'jurist_id', 'created_at', 'id'],
      ['dossier', 'printed_at', 'id'],
    ] as const;
    for (const [table, ...columns] of orders)
      await runner.query(`CREATE INDEX ix_${table}_${columns.join('_')} ON ${table} (${columns.join(', ')})`);
  }

  async down(): Promise<void> {
    throw new Error('Restore a backup to go back.');
  }
}
