import * as fc from 'fast-check';
import { addDays, dayInParis, endOfDayInParis, type Day } from '../../src/platform/day.js';
import { SystemClock } from '../../src/platform/clock.js';
import { StillClock } from '../support/still-clock.js';

describe('a day in Paris', () => {
  it('begins before that of UTC, by one hour in winter and two in summer', () => {
    expect(dayInParis(new Date('2026-01-14T22:59:59.999Z'))).toBe('2026-01-14');
    expect(dayInParis(new Date('2026-01-14T23:00:00Z'))).toBe('2026-01-15');
    expect(dayInParis(new Date('2026-07-14T21:59:59.999Z'))).toBe('2026-07-14');
    expect(dayInParis(new Date('2026-07-14T22:00:00Z'))).toBe('2026-07-15');
  });

  it('ends at midnight, also on the days on which the hour changes', () => {
    expect(endOfDayInParis('2026-03-28').toISOString()).toBe('2026-03-28T23:00:00.000Z');
    expect(endOfDayInParis('2026-03-29').toISOString()).toBe('2026-03-29T22:00:00.000Z');
    expect(endOfDayInParis('2026-10-24').toISOString()).toBe('2026-10-24T22:00:00.000Z');
    expect(endOfDayInParis('2026-10-25').toISOString()).toBe('2026-10-25T23:00:00.000Z');
  });

  it('holds the last millisecond before its end and not the end itself', () => {
    fc.assert(
      fc.property(fc.integer({ min: 0, max: 40_000 }), (count) => {
        const day: Day = addDays('1977-01-01', count);
        const end = endOfDayInParis(day).getTime();
        expect(dayInParis(new Date(end - 1))).toBe(day);
        expect(dayInParis(new Date(end))).toBe(addDays(day, 1));
      }),
    );
  });
});

describe('the clock of the tests', () => {
  it('stands still until it is moved', () => {
    const clock = new StillClock('2026-05-02T23:40:00+02:00');
    clock.now().setFullYear(1990);
    expect(clock.now().toISOString()).toBe('2026-05-02T21:40:00.000Z');
    clock.advance(60_000);
    expect(clock.now().toISOString()).toBe('2026-05-02T21:41:00.000Z');
    clock.set('2026-05-03T00:00:00Z');
    expect(clock.now().toISOString()).toBe('2026-05-03T00:00:00.000Z');
  });

  it('refuses an instant that would depend on where the test runs', () => {
    expect(() => new StillClock('2026-05-02T23:40:00')).toThrow(RangeError);
    expect(() => new StillClock('2026-05-02')).toThrow(RangeError);
  });

  it('is stood in for by the machine’s own elsewhere', () => {
    const before = Date.now();
    const now = new SystemClock().now().getTime();
    expect(now).toBeGreaterThanOrEqual(before);
    expect(now).toBeLessThanOrEqual(Date.now());
  });
});
