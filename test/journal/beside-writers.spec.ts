import { EntityManager } from 'typeorm';
import type { Actor } from '../../src/access/actor.js';
import { JournalService } from '../../src/journal/journal.service.js';
import { UnitOfWork } from '../../src/journal/unit-of-work.js';
import { TestApp } from '../support/app.js';
import { insert, read, reading } from './kept.js';

let test: TestApp;
let jurist: Actor;
beforeAll(async () => {
  test = await TestApp.start();
  jurist = await test.account('jurist');
  // More than are looked at in one page.
  await read(test, jurist, 1200);
});
afterAll(() => test.stop());
afterEach(() => jest.restoreAllMocks());

/** Before each statement of the look but the first, others write. @returns how often they did */
function interleaved(write: (nth: number) => Promise<unknown>): () => number {
  let asked = 0;
  // oxlint-disable-next-line typescript/unbound-method -- called below on the manager that was asked
  const { query } = EntityManager.prototype;
  jest.spyOn(EntityManager.prototype, 'query').mockImplementation(async function (
    this: EntityManager,
    sql,
    values,
  ) {
    const isLook = this.connection !== test.db.source && /journal_(entry|head|signature)/.test(sql);
    if (isLook && (asked += 1) > 1) await write(asked);
    return (await query.call(this, sql, values)) as never;
  });
  return () => asked - 1;
}

const unit = () => test.app.get(UnitOfWork);
const total = async (): Promise<number> =>
  (await test.app.get(JournalService).look()).heads.reduce((sum, { seq }) => sum + seq, 0);

describe('a look at the journal beside people at work', () => {
  it.each([
    ['who read', () => read(test, jurist, 3)],
    ['who act', (nth: number) => unit().run(jurist, (work) => insert(work, `during-${nth}`))],
    [
      'who read the first thing of a new month',
      async (nth: number) => {
        test.clock.set(`2026-${String(5 + nth).padStart(2, '0')}-01T08:00:00.000Z`);
        await unit().note(jurist, reading('first'));
      },
    ],
  ])('calls it whole, as it stood when the look began: %s', async (_who, write) => {
    const before = await total();
    const written = interleaved(write);
    const { breaks, heads } = await test.app.get(JournalService).look();
    jest.restoreAllMocks();
    expect(breaks).toEqual([]);
    expect(written()).toBeGreaterThan(5);
    expect(heads.reduce((sum, { seq }) => sum + seq, 0)).toBe(before);
    expect(await total()).toBeGreaterThan(before);
  });
});
