import { UnitOfWork } from '../../src/journal/unit-of-work.js';
import { JournalEntry } from '../../src/journal/journal-entry.entity.js';
import { JournalService } from '../../src/journal/journal.service.js';
import { TestApp } from '../support/app.js';
import { ENGINE } from '../support/postgres.js';
import type { Actor } from '../../src/access/actor.js';
import { codes, insert, insertSilently, reading } from './kept.js';
import { asThief } from './thief.js';

let test: TestApp;
let jurist: Actor;
beforeEach(async () => {
  test = await TestApp.start();
  jurist = await test.account('jurist');
});
afterEach(() => test.stop());

describe('a unit of work', () => {
  it('leaves the other two whole when one of three that began together fails', async () => {
    const unit = test.app.get(UnitOfWork);
    const results = await Promise.allSettled([
      unit.run(jurist, (work) => insert(work, 'first')),
      unit.run(jurist, async (work) => {
        await insert(work, 'second');
        throw new Error('on purpose');
      }),
      unit.run(jurist, (work) => insert(work, 'third')),
    ]);
    expect(results.map((r) => r.status)).toEqual(['fulfilled', 'rejected', 'fulfilled']);
    expect(await codes(test)).toEqual(['first', 'third']);
    const noted = await test.db.read.findBy(JournalEntry, { action: 'person.edit' });
    expect(noted.map((n) => n.subjectId).sort()).toEqual(['first', 'third']);
  });

  it('shows nothing to a reader before it is committed', async () => {
    let seen: string[] | undefined;
    await test.app.get(UnitOfWork).run(jurist, async (work) => {
      await insert(work, 'unborn');
      seen = await codes(test);
    });
    expect(seen).toEqual([]);
    expect(await codes(test)).toEqual(['unborn']);
  });

  it('is rolled back when it notes nothing in the journal', async () => {
    const silent = test.app.get(UnitOfWork).run(jurist, (work) => insertSilently(work, 'x'));
    await expect(silent).rejects.toThrow('without a journal entry');
    expect(await codes(test)).toEqual([]);
  });
});

describe('the journal', () => {
  it('refuses to be changed or shortened', async () => {
    await test.app.get(UnitOfWork).run(jurist, (work) => insert(work, 'kept'));
    await expect(
      test.db.write((m) => m.update(JournalEntry, { subjectId: 'kept' }, { actorId: 'other' })),
    ).rejects.toThrow('append-only');
    await expect(test.db.write((m) => m.delete(JournalEntry, { subjectId: 'kept' }))).rejects.toThrow(
      'append-only',
    );
  });

  it('tells where a chain was altered behind its back', async () => {
    const unit = test.app.get(UnitOfWork);
    for (const id of ['one', 'two', 'three']) await unit.run(jurist, (work) => insert(work, id));
    expect(await test.app.get(JournalService).breaks()).toEqual([]);
    await asThief(test, (m) => m.update(JournalEntry, { subjectId: 'two' }, { actorId: 'somebody-else' }));
    const { seq } = await test.db.read.findOneByOrFail(JournalEntry, { subjectId: 'two' });
    expect(await test.app.get(JournalService).breaks()).toEqual([{ chain: 'main', seq, kind: 'altered' }]);
  });

  it('misses entries that were cut off at its end', async () => {
    const unit = test.app.get(UnitOfWork);
    for (const id of ['one', 'two', 'three']) await unit.run(jurist, (work) => insert(work, id));
    const { seq } = await test.db.read.findOneByOrFail(JournalEntry, { subjectId: 'three' });
    await asThief(test, (m) => m.delete(JournalEntry, { subjectId: 'three' }));
    expect(await test.app.get(JournalService).breaks()).toEqual([{ chain: 'main', seq, kind: 'cut' }]);
  });

  it('is not rewritten or emptied by other ways of saying so', async () => {
    await test.app.get(UnitOfWork).run(jurist, (work) => insert(work, 'kept'));
    const ways = {
      sqlite: ['INSERT OR REPLACE INTO journal_entry SELECT * FROM journal_entry'],
      postgres: [
        'TRUNCATE journal_entry',
        'INSERT INTO journal_entry SELECT * FROM journal_entry ON CONFLICT (id) DO UPDATE SET seq = 0',
      ],
    };
    for (const way of ways[ENGINE])
      await expect(test.db.write((m) => m.query(way))).rejects.toThrow('append-only');
  });

  it('keeps a reading entry in the chain of its month', async () => {
    await test.app.get(UnitOfWork).note(jurist, reading('a'));
    const [entry] = await test.db.read.findBy(JournalEntry, { action: 'case.read' });
    expect(entry?.chain).toBe('reading-2026-05');
  });
});
