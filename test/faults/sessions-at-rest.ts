import { Session } from '../../src/accounts/session.entity.js';
import type { ChildService } from '../support/child-service.js';
import { inside } from './aftermath.js';

/** As if nobody had clicked for five minutes: the next click of each notes that they are there. */
export async function letSessionsRest(service: ChildService): Promise<void> {
  const seenAt = new Date(Date.now() - 5 * 60_000).toISOString();
  await inside(service, ({ db }) =>
    db.write((manager) => manager.createQueryBuilder().update(Session).set({ seenAt }).execute()),
  );
}
