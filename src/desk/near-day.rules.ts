import { dayInParis, daysBetween, type Day } from '../platform/day.js';

/** How a day that has been is spoken of: today, yesterday, or the day itself. */
export interface NearDay {
  readonly key: string | null;
  readonly on: Day;
}

/** @param instant ISO text in UTC @param today the calendar day in Paris */
export function nearDay(instant: string, today: Day): NearDay {
  const on = dayInParis(new Date(instant));
  const ago = daysBetween(on, today);
  return { key: ago === 0 ? 'desk.near.today' : ago === 1 ? 'desk.near.yesterday' : null, on };
}
