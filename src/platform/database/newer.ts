import type { DataSource } from 'typeorm';

/** A newer Recours has migrated this database. Nothing was changed. */
export class NewerDatabase extends Error {
  override readonly name = 'NewerDatabase';
}

/**
 * Migrations only go forward. A program that does not know the last of them would write rows without what the newer
 * one relies on, and nobody would see it before the newer one is back. @throws NewerDatabase
 */
export async function refuseNewer(writer: DataSource): Promise<void> {
  const runner = writer.createQueryRunner();
  try {
    if (!(await runner.hasTable('migration'))) return;
    const carriedOut = (await runner.query('SELECT name FROM migration')) as { name: string }[];
    const known = new Set(writer.migrations.map((each) => each.name ?? each.constructor.name));
    if (carriedOut.some(({ name }) => !known.has(name)))
      throw new NewerDatabase('the database was migrated by a newer version');
  } finally {
    await runner.release();
  }
}
