import { folded } from '../../src/cases/journal.fold.js';
import type { JournalLine } from '../../src/cases/case-journal.service.js';

const line = (action: string, actorId: string, at: string, details = {}) =>
  ({ entry: { action, actorId, at: `2026-05-07T${at}:00.000Z` }, details }) as unknown as JournalLine;
const read = (actorId: string, at: string) => line('testimony.read', actorId, at);

describe('a journal as it is shown', () => {
  it('tells once what one person read again within a quarter of an hour', () => {
    const lines = [
      read('a', '08:14'),
      line('case.read', 'a', '08:10'),
      read('a', '08:05'),
      read('a', '08:00'),
    ];
    expect(
      folded(lines).map(({ line: { entry }, count }) => [entry.action, entry.at.slice(11, 16), count]),
    ).toEqual([
      ['testimony.read', '08:14', 3],
      ['case.read', '08:10', 1],
    ]);
  });

  it('tells once each what was looked at again', () => {
    const looked = (what: string, at: string) => line('case.read', 'a', at, { what });
    const lines = [looked('facts', '08:12'), looked('consents', '08:11'), looked('facts', '08:10')];
    expect(folded(lines).map(({ line: { details }, count }) => [details['what'], count])).toEqual([
      ['facts', 2],
      ['consents', 1],
    ]);
  });

  it('keeps apart two people, two quarters of an hour, and every other act', () => {
    expect(folded([read('a', '08:14'), read('b', '08:13')])).toHaveLength(2);
    expect(folded([read('a', '08:15'), read('a', '08:00')])).toHaveLength(2);
    expect(folded([line('case.edit', 'a', '08:01'), line('case.edit', 'a', '08:00')])).toHaveLength(2);
  });
});
