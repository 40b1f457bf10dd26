import type { DatabaseOptions } from './database.js';
import { FaultListener } from './fault-listener.js';
import { Naming } from './naming.js';

/** What both engines are told alike. */
export const shared = ({ entities, onFault }: Pick<DatabaseOptions, 'entities' | 'onFault'>) => ({
  entities,
  namingStrategy: new Naming(),
  synchronize: false,
  logging: false as const,
  ...(onFault && { logger: new FaultListener(onFault) }),
  migrationsTableName: 'migration',
});
