import { begunOn } from '../../src/desk/begun.rules.js';
import { nearDay } from '../../src/desk/near-day.rules.js';

describe('what was begun', () => {
  it.each([
    ['/cases/new', 'newCase', null],
    ['/cases/new?incident=4f6b', 'newCase', null],
    ['/cases/HRO-00000/edit', 'case', 'HRO-00000'],
    ['/cases/HRO-00000/people/new', 'person', 'HRO-00000'],
    ['/cases/HRO-00000/testimonies/new', 'testimony', 'HRO-00000'],
    ['/testimonies/4f6b/translations/new', 'translation', null],
    ['/cases/HRO-00000/dossiers/new', 'dossier', 'HRO-00000'],
    ['/nowhere', 'other', null],
    ['/cases/<script>/edit', 'case', null],
  ])('on %s is told by the address', (page, kind, ref) => {
    expect(begunOn(page)).toEqual({ key: `desk.begun.${kind}`, ref });
  });
});

describe('a day that has been', () => {
  it('is today, yesterday or itself as calendars in Paris show it', () => {
    expect(nearDay('2026-05-06T22:30:00.000Z', '2026-05-07')).toEqual({
      key: 'desk.near.today',
      on: '2026-05-07',
    });
    expect(nearDay('2026-05-06T21:30:00.000Z', '2026-05-07')).toEqual({
      key: 'desk.near.yesterday',
      on: '2026-05-06',
    });
    expect(nearDay('2026-05-01T12:00:00.000Z', '2026-05-07')).toEqual({ key: null, on: '2026-05-01' });
  });
});
