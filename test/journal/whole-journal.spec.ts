import type { Actor } from '../../src/access/actor.js';
import { JournalHead } from '../../src/journal/journal-head.entity.js';
import { JournalService } from '../../src/journal/journal.service.js';
import { UnitOfWork } from '../../src/journal/unit-of-work.js';
import { TestApp } from '../support/app.js';
import { insert, read } from './kept.js';
import { asThief, backTo, EVERYTHING, UNCOUNTED, without } from './thief.js';

let test: TestApp;
let jurist: Actor;
beforeEach(async () => {
  test = await TestApp.start();
  jurist = await test.account('jurist');
  await read(test, jurist, 5);
  test.clock.set('2026-06-02T08:00:00.000Z');
  await read(test, jurist, 3);
});
afterEach(() => test.stop());

const breaks = () => test.app.get(JournalService).breaks();
const head = (id: string) => test.db.read.findOneByOrFail(JournalHead, { id });
/** How many entries there are in all. */
const written = () => test.db.read.sum(JournalHead, 'seq', {});

describe('a journal from which somebody took something who has no key', () => {
  it('is whole as long as nobody did', async () => {
    expect(await breaks()).toEqual([]);
  });

  it('misses a whole chain that is gone with its head', async () => {
    const entries = await written();
    await asThief(test, ...without('reading-2026-05'));
    expect(await breaks()).toEqual([
      { kind: 'gone', entries, chains: 3, foundEntries: Number(entries) - 5, foundChains: 2 },
    ]);
  });

  it('misses the main chain likewise, with which every trace of a count is gone', async () => {
    await asThief(test, ...without('main'));
    expect(await breaks()).toMatchObject([{ kind: 'gone', foundChains: 2 }]);
    await asThief(test, UNCOUNTED);
    expect(await breaks()).toMatchObject([{ kind: 'uncounted' }]);
  });

  it('is not called whole when it is empty', async () => {
    const entries = await written();
    await asThief(test, ...EVERYTHING);
    expect(await breaks()).toMatchObject([{ kind: 'empty', entries, foundEntries: 0 }]);
    await asThief(test, UNCOUNTED);
    expect(await breaks()).toMatchObject([{ kind: 'empty', entries: null }]);
  });

  it('knows an old head that was put back, the entries behind it gone', async () => {
    const before = await head('reading-2026-06');
    await read(test, jurist, 4);
    expect(await breaks()).toEqual([]);
    const entries = Number(await written());
    await asThief(test, backTo(before));
    expect(await breaks()).toMatchObject([{ kind: 'older', entries, foundEntries: entries - 4 }]);
  });

  it('knows a count that was put back, or whose numbers were changed beside their signature', async () => {
    const [before] = await test.db.read.query('SELECT * FROM key_check');
    await test.app.get(UnitOfWork).run(jurist, (work) => insert(work, 'one'));
    const { journal_entries: entries, journal_signature: signature } = before;
    await asThief(
      test,
      `UPDATE key_check SET journal_entries = ${entries}, journal_signature = '${signature}'`,
    );
    expect(await breaks()).toMatchObject([{ kind: 'miscounted' }]);
  });

  it('knows that the count alone was taken away', async () => {
    await asThief(test, UNCOUNTED);
    expect(await breaks()).toMatchObject([{ kind: 'uncounted', entries: null }]);
  });
});
