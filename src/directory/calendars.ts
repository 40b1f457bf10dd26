import { addDays, isDay, type Day } from '../platform/day.js';

/**
 * Birth dates come in the calendar of the papers they stand on. Node knows how to write a day in these calendars but
 * not how to read one, so we guess the day and let Node's own answer correct the guess.
 */
export type Calendar = 'ethiopian' | 'solar_hijri';

export interface CalendarDay {
  readonly year: number;
  /** 1 to 13 (Ethiopian) or 12 (Solar Hijri). */
  readonly month: number;
  readonly day: number;
}

interface Shape {
  readonly intl: string;
  /** What to add to the year, and the day of the year it begins on, to land within days of the answer. */
  readonly yearsBehind: number;
  readonly newYear: string;
  readonly dayOfYear: (month: number, day: number) => number;
}

const SHAPES: { readonly [calendar in Calendar]: Shape } = {
  ethiopian: {
    intl: 'ethiopic',
    yearsBehind: 7,
    newYear: '09-11',
    dayOfYear: (month, day) => (month - 1) * 30 + day,
  },
  solar_hijri: {
    intl: 'persian',
    yearsBehind: 621,
    newYear: '03-21',
    dayOfYear: (month, day) => (month - 1) * 31 - Math.max(0, month - 7) + day,
  },
};

/** How a day is written in that calendar. */
export function inCalendar(calendar: Calendar, day: Day): CalendarDay {
  const format = new Intl.DateTimeFormat(`en-u-ca-${SHAPES[calendar].intl}-nu-latn`, {
    timeZone: 'UTC',
    year: 'numeric',
    month: 'numeric',
    day: 'numeric',
  });
  const parts = format.formatToParts(Date.parse(`${day}T00:00:00Z`));
  const number = (type: string) => Number(parts.find((part) => part.type === type)?.value);
  return { year: number('year'), month: number('month'), day: number('day') };
}

/** The day that such a date means, or `undefined` if that calendar has no such date. */
export function fromCalendar(calendar: Calendar, date: CalendarDay): Day | undefined {
  const { yearsBehind, newYear, dayOfYear } = SHAPES[calendar];
  const start = `${String(date.year + yearsBehind).padStart(4, '0')}-${newYear}`;
  if (!isDay(start) || !isWithin(date.month, 13) || !isWithin(date.day, 31)) return undefined;
  const guess = addDays(start, dayOfYear(date.month, date.day) - 1);
  return [0, -1, 1, -2, 2]
    .map((shift) => addDays(guess, shift))
    .find((day) => {
      const written = inCalendar(calendar, day);
      return written.year === date.year && written.month === date.month && written.day === date.day;
    });
}

const isWithin = (number: number, last: number) => Number.isInteger(number) && number >= 1 && number <= last;
