import { readdirSync } from 'node:fs';
import type { MigrationInterface } from 'typeorm';

export type MigrationClass = new () => MigrationInterface;

/** `0012-orders.ts` while it is written, `.js` once it is built; maps and declarations beside them are none. */
const SHAPE = /^(\d{4}-[\w-]+)\.[jt]s$/;

/** What stands before its number in the name of a migration's class: TypeORM wants a time there. */
const EPOCH = '176370000';

/**
 * The migrations of a folder, in the order of their numbers; each file exports its class, which ends in its number.
 * @param load imports a file of the folder by its name
 * @throws Error when a file does not
 */
export async function migrationsIn(
  folder: URL,
  load: (name: string) => Promise<Record<string, unknown>>,
): Promise<MigrationClass[]> {
  const names = readdirSync(folder).flatMap((file) => SHAPE.exec(file)?.[1] ?? []);
  const found: MigrationClass[] = [];
  // One after the other: Jest's loader trips over modules that are asked for at once.
  for (const name of names.toSorted()) {
    const ending = EPOCH + name.slice(0, 4);
    const isOurs = (each: unknown): each is MigrationClass =>
      typeof each === 'function' && each.name.endsWith(ending);
    const migration = Object.values(await load(`${name}.js`)).find(isOurs);
    if (!migration) throw new Error(`migrations/${name} holds no class whose name ends in ${ending}`);
    found.push(migration);
  }
  return found;
}
