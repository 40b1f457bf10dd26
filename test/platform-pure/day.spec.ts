import * as fc from 'fast-check';
import {
  addDays,
  ageOn,
  compareDays,
  daysBetween,
  isDay,
  weekday,
  type Day,
} from '../../src/platform/day.js';

const days = fc
  .date({ min: new Date('1900-01-01'), max: new Date('2199-12-31'), noInvalidDate: true })
  .map((date) => date.toISOString().slice(0, 10) as Day);

describe('a calendar day', () => {
  it('is text that names a day which exists', () => {
    for (const text of ['2026-03-31', '2024-02-29', '2000-02-29']) expect(isDay(text)).toBe(true);
  });

  it('is neither a day that does not exist, nor an instant, nor a day written otherwise', () => {
    const others = [
      '2026-02-29',
      '1900-02-29',
      '2026-04-31',
      '2026-13-01',
      '2026-00-10',
      '2026-3-31',
      '31/03/2026',
    ];
    for (const text of [...others, '2026-03-31T00:00:00Z', ' 2026-03-31', '2026-03-31\n', '', null, 20260331])
      expect(isDay(text)).toBe(false);
  });

  it('crosses months, leap days and the days on which the hour changes', () => {
    expect(addDays('2026-01-31', 1)).toBe('2026-02-01');
    expect(addDays('2024-02-28', 1)).toBe('2024-02-29');
    expect(addDays('2026-03-29', 1)).toBe('2026-03-30');
    expect(addDays('2026-10-26', -1)).toBe('2026-10-25');
  });

  it('is not reckoned from a text that names no day', () => {
    expect(() => addDays('2026-02-30', 1)).toThrow(RangeError);
    expect(() => ageOn('2009-02-30', '2026-01-01')).toThrow(RangeError);
    expect(() => addDays('9999-12-31', 1)).toThrow(RangeError);
  });

  it('has a weekday from Monday, 1, to Sunday, 7', () => {
    expect(weekday('2026-03-30')).toBe(1);
    expect(weekday('2026-03-29')).toBe(7);
  });

  it('comes back after as many days there and back, and keeps its order and its weekday', () => {
    fc.assert(
      fc.property(days, fc.integer({ min: -40_000, max: 40_000 }), (day, count) => {
        const other = addDays(day, count);
        expect(isDay(other)).toBe(true);
        expect(addDays(other, -count)).toBe(day);
        expect(daysBetween(day, other)).toBe(count);
        expect(Math.sign(compareDays(other, day))).toBe(Math.sign(count));
        expect(Math.abs((weekday(other) - weekday(day) - count) % 7)).toBe(0);
      }),
    );
  });
});

describe('an age', () => {
  it('grows on the birthday, not before', () => {
    expect(ageOn('2008-05-03', '2026-05-02')).toBe(17);
    expect(ageOn('2008-05-03', '2026-05-03')).toBe(18);
  });

  it('grows on 1 March of a common year for who was born on a leap day', () => {
    expect(ageOn('2008-02-29', '2026-02-28')).toBe(17);
    expect(ageOn('2008-02-29', '2026-03-01')).toBe(18);
  });
});
