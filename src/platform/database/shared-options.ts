import type { DatabaseOptions } from './database.js';
import { Naming } from './naming.js';

/** What both engines are told alike. */
export const shared = ({ entities }: Pick<DatabaseOptions, 'entities'>) => ({
  entities,
  namingStrategy: new Naming(),
  synchronize: false,
  logging: false as const,
  migrationsTableName: 'migration',
});
