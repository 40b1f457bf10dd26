import type { Actor } from '../../src/access/actor.js';
import { JournalEntry } from '../../src/journal/journal-entry.entity.js';
import { JournalService } from '../../src/journal/journal.service.js';
import { MasterKey } from '../../src/platform/crypto/master-key.js';
import { TestApp } from '../support/app.js';
import { writeAsBefore } from './as-before.js';
import { read } from './kept.js';
import { asThief, EVERYTHING, UNCOUNTED, without } from './thief.js';

let test: TestApp;
let jurist: Actor;
beforeEach(async () => {
  test = await TestApp.start();
  jurist = await test.account('jurist');
  test.clock.advance(1000);
  await read(test, jurist, 5);
});
afterEach(() => test.stop());

const breaks = () => test.app.get(JournalService).breaks();
const counts = () => test.db.read.findBy(JournalEntry, { action: 'journal.count' });

describe('a service that goes on writing after something was taken from its journal', () => {
  it.each([
    ['a chain', without('reading-2026-05')],
    ['a chain and the count', [...without('reading-2026-05'), UNCOUNTED]],
    ['the main chain and the count', [...without('main'), UNCOUNTED]],
    ['everything', EVERYTHING],
    ['everything and the count', [...EVERYTHING, UNCOUNTED]],
  ])('tells for ever that it was not as it had been counted: %s', async (_what, taken) => {
    await asThief(test, ...taken);
    await read(test, jurist, 2);
    const [told] = (await breaks()).filter(({ kind }) => kind === 'recounted');
    expect(told).toBeDefined();
    await test.restart();
    await read(test, jurist, 2);
    expect(await breaks()).toEqual([told]);
  });

  it('counts on from there, so that the next theft is told too', async () => {
    await asThief(test, UNCOUNTED);
    await read(test, jurist, 2);
    await asThief(test, ...without('reading-2026-05'));
    expect((await breaks()).map(({ kind }) => kind)).toEqual(['recounted', 'gone']);
  });
});

describe('a house from a version that did not count', () => {
  const key = () => MasterKey.read(test.config.keyFile).journal;
  const older = (action: string, at: string) => test.db.write((m) => writeAsBefore(m, key(), action, at));
  beforeEach(async () => {
    await asThief(test, ...EVERYTHING, UNCOUNTED);
    await older('install.begin', '2026-04-01T08:00:00.000Z');
    await older('case.read', '2026-04-02T08:00:00.000Z');
  });

  it('is whole before its first entry, which is that a count begins, once', async () => {
    expect(await breaks()).toEqual([]);
    await read(test, jurist, 2);
    await test.restart();
    await read(test, jurist, 2);
    expect((await counts()).map(({ details }) => JSON.parse(details))).toEqual([{ entries: 2, chains: 2 }]);
    expect(await breaks()).toEqual([]);
  });

  it('does not come back to this by taking the count away again', async () => {
    await read(test, jurist, 2);
    await asThief(test, ...without('reading-2026-04'), UNCOUNTED);
    expect(await breaks()).toMatchObject([{ kind: 'uncounted' }]);
    await read(test, jurist, 2);
    expect(await breaks()).toMatchObject([{ kind: 'recounted', counted: null }]);
  });
});
