import { JournalEntry } from '../../src/journal/journal-entry.entity.js';
import { JournalService } from '../../src/journal/journal.service.js';
import type { Caller } from '../support/app.js';
import { ChildService } from '../support/child-service.js';
import { inside } from './aftermath.js';
import { KillOrder, watched } from './kill-order.js';

/** The end of a transaction that holds the entries of more than one reader, and what stands between them. */
const MANY = 'INSERT INTO journal_entry[^]*INSERT INTO journal_entry';
const BLOWS = [
  { name: 'before their commit', at: '^COMMIT', when: 'before' },
  { name: 'after their commit, before anybody is answered', at: '^COMMIT', when: 'after' },
  { name: 'between their entries and the head of the chain', at: 'UPDATE journal_head', when: 'before' },
] as const;

describe('a service that is killed while many read at once', () => {
  let service: ChildService;
  let order: KillOrder;
  let call: Caller;
  let ref: string;
  beforeAll(async () => {
    ({ service, coordinator: call } = await ChildService.begin(watched('killing')));
    order = new KillOrder(service);
    ({ ref } = (await call.call('POST', '/api/cases', { channel: 'field', summary: 'Résumé' })).json);
  });
  afterAll(() => service.clear());

  /** How many were answered by then, since the beginning. */
  let answered = 0;
  async function readUntilKilled(): Promise<void> {
    while (!order.reached) {
      const reading = Array.from({ length: 20 }, () => call.call('GET', `/api/cases/${ref}`));
      for (const each of await Promise.allSettled(reading))
        if (each.status === 'fulfilled' && each.value.status === 200) answered += 1;
    }
  }

  it.each(BLOWS)(
    'has the entry of everybody who was answered, and whole chains, when it falls $name',
    async (blow) => {
      order.give({ ...blow, having: MANY });
      await readUntilKilled();
      expect(order.reached?.pid).toBe(service.pid);
      await service.end('SIGKILL');
      await service.start();
      const { noted, breaks } = await inside(service, async ({ db, keys }) => ({
        noted: await db.read.countBy(JournalEntry, { action: 'case.read' }),
        breaks: await new JournalService(db, keys).breaks(),
      }));
      expect(breaks).toEqual([]);
      expect(noted).toBeGreaterThanOrEqual(answered);
    },
  );
});
