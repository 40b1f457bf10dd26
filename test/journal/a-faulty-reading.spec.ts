import type { Actor } from '../../src/access/actor.js';
import { JournalEntry } from '../../src/journal/journal-entry.entity.js';
import { JournalService } from '../../src/journal/journal.service.js';
import type { Note } from '../../src/journal/note.js';
import { UnitOfWork } from '../../src/journal/unit-of-work.js';
import { TestApp } from '../support/app.js';
import { reading } from './kept.js';

let test: TestApp;
let jurist: Actor;
beforeEach(async () => {
  test = await TestApp.start();
  jurist = await test.account('jurist');
});
afterEach(() => test.stop());

const note = (by: string, ...notes: Note[]) => test.app.get(UnitOfWork).note({ ...jurist, id: by }, ...notes);
const entries = (action = 'case.read') =>
  test.db.read.find(JournalEntry, { where: { action }, order: { seq: 'ASC' } });
const unwritable = reading(null as never);

describe('readings that wait together, some of which cannot be written', () => {
  it.each([[[0]], [[7]], [[2, 3]]])(
    'are all written but for the faulty ones: %j of eight',
    async (faulty) => {
      const eight = Array.from({ length: 8 }, (_, nth) =>
        note(`reader-${nth}`, faulty.includes(nth) ? unwritable : reading(`case-${nth}`)),
      );
      const refused = (await Promise.allSettled(eight)).flatMap(({ status }, nth) =>
        status === 'rejected' ? [nth] : [],
      );
      expect(refused).toEqual(faulty);
      expect(await entries()).toHaveLength(8 - faulty.length);
      expect(await test.app.get(JournalService).breaks()).toEqual([]);
    },
  );

  it('keep what one reader noted together, whole or not at all', async () => {
    const identity = (id: string | null): Note => reading(id as string, { action: 'person.identity' });
    const both = note('one', identity('a'), identity(null));
    await Promise.all([expect(both).rejects.toThrow(/null/i), note('other', identity('b'), identity('c'))]);
    const kept = await entries('person.identity');
    expect(kept.map(({ subjectId }) => subjectId)).toEqual(['b', 'c']);
  });

  it('are all refused, and nobody waits for ever, where no transaction begins', async () => {
    await test.db.close();
    const three = await Promise.allSettled(['a', 'b', 'c'].map((id) => note('one', reading(id))));
    expect(three.map(({ status }) => status)).toEqual(Array(3).fill('rejected'));
  });
});
