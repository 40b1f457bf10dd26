import * as fc from 'fast-check';
import { fromCalendar, inCalendar } from '../../src/directory/calendars.js';
import { addDays } from '../../src/platform/day.js';

describe('a date of another calendar', () => {
  it('of Ethiopia is found, on either side of its leap year', () => {
    expect(fromCalendar('ethiopian', { year: 2000, month: 1, day: 1 })).toBe('2007-09-12');
    expect(fromCalendar('ethiopian', { year: 2018, month: 1, day: 1 })).toBe('2025-09-11');
    expect(fromCalendar('ethiopian', { year: 2015, month: 13, day: 6 })).toBe('2023-09-11');
  });

  it('of the Solar Hijri year is found, from Nowruz on', () => {
    expect(fromCalendar('solar_hijri', { year: 1403, month: 1, day: 1 })).toBe('2024-03-20');
    expect(fromCalendar('solar_hijri', { year: 1404, month: 1, day: 1 })).toBe('2025-03-21');
    expect(fromCalendar('solar_hijri', { year: 1403, month: 12, day: 30 })).toBe('2025-03-20');
  });

  it('that does not exist means no day', () => {
    expect(fromCalendar('ethiopian', { year: 2016, month: 13, day: 6 })).toBeUndefined();
    expect(fromCalendar('solar_hijri', { year: 1404, month: 12, day: 30 })).toBeUndefined();
    expect(fromCalendar('solar_hijri', { year: 1404, month: 13, day: 1 })).toBeUndefined();
    expect(fromCalendar('ethiopian', { year: 2016, month: 0, day: 1 })).toBeUndefined();
    expect(fromCalendar('ethiopian', { year: 2016, month: 1.5, day: 1 })).toBeUndefined();
  });

  it.each(['ethiopian', 'solar_hijri'] as const)('comes back to the same day: %s', (calendar) => {
    fc.assert(
      fc.property(fc.nat(60_000), (count) => {
        const day = addDays('1920-01-01', count);
        expect(fromCalendar(calendar, inCalendar(calendar, day))).toBe(day);
      }),
    );
  });
});
