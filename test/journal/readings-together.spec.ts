import type { Actor } from '../../src/access/actor.js';
import { JournalEntry } from '../../src/journal/journal-entry.entity.js';
import { JournalService } from '../../src/journal/journal.service.js';
import type { Note } from '../../src/journal/note.js';
import { UnitOfWork } from '../../src/journal/unit-of-work.js';
import { TestApp } from '../support/app.js';
import { writesOf } from '../support/queries.js';
import { reading } from './kept.js';

let test: TestApp;
let jurist: Actor;
beforeEach(async () => {
  test = await TestApp.start();
  jurist = await test.account('jurist');
});
afterEach(() => test.stop());

const note = (by: string, ...notes: Note[]) => test.app.get(UnitOfWork).note({ ...jurist, id: by }, ...notes);
const entries = (where: { action: string } | { subjectId: string } = { action: 'case.read' }) =>
  test.db.read.find(JournalEntry, { where, order: { seq: 'ASC' } });
/** How many transactions it took. */
const transactions = async (act: () => Promise<unknown>): Promise<number> =>
  (await writesOf(test.db, act)).filter(({ sql }) => /^(BEGIN|START) TRANSACTION/.test(sql)).length;

describe('readings that wait together', () => {
  it('are committed together, each with its own actor and its own instant', async () => {
    const instants: string[] = [];
    const together = await transactions(() =>
      Promise.all(
        Array.from({ length: 40 }, (_, nth) => {
          test.clock.advance(1);
          instants.push(test.clock.now().toISOString());
          return note(`reader-${nth}`, reading(`case-${nth}`));
        }),
      ),
    );
    expect(together).toBe(1);
    expect((await entries()).map(({ actorId, subjectId, at }) => [actorId, subjectId, at])).toEqual(
      instants.map((at, nth) => [`reader-${nth}`, `case-${nth}`, at]),
    );
    expect(await test.app.get(JournalService).breaks()).toEqual([]);
  });

  it('go on being so when each reader comes back as soon as she is answered', async () => {
    const goOn = async (by: string): Promise<void> => {
      for (let nth = 0; nth < 5; nth += 1) await note(by, reading(`case-${nth}`));
    };
    const together = await transactions(() =>
      Promise.all(Array.from({ length: 20 }, (_, nth) => goOn(`reader-${nth}`))),
    );
    expect(together).toBe(5);
    expect(await entries()).toHaveLength(100);
  });

  it('are answered after their commit, and not before', async () => {
    const asked = await writesOf(test.db, () => note('one', reading('a')));
    expect(asked.at(-1)?.sql).toBe('COMMIT');
    expect(await entries()).toHaveLength(1);
  });

  it('go into the chains of two months when it ends between them, and into the main one', async () => {
    const together = await transactions(() => {
      test.clock.set('2026-05-31T23:59:59.999Z');
      const before = note('one', reading('a'));
      test.clock.advance(1);
      return Promise.all([
        before,
        note('one', reading('b')),
        note('one', reading('c', { action: 'case.edit' })),
      ]);
    });
    expect(together).toBe(1);
    const where = new Map((await entries()).map(({ chain, subjectId }) => [subjectId, chain]));
    expect(Object.fromEntries(where)).toEqual({ a: 'reading-2026-05', b: 'reading-2026-06' });
    expect((await entries({ subjectId: 'c' }))[0]?.chain).toBe('main');
    expect(await test.app.get(JournalService).breaks()).toEqual([]);
  });

  it('must note something', async () => {
    await expect(note('one')).rejects.toThrow('without a journal entry');
  });
});
