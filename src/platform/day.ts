/**
 * A calendar day is text, `2026-03-31`: what a letter, a person or the law calls a day, in no time zone. It never
 * passes through a local `Date`, which would make it the day before for half of the machines.
 */
export type Day = `${number}-${number}-${number}`;

const MILLISECONDS_A_DAY = 86_400_000;

/** Four digits, two, two, and a day that exists: `2026-02-29` is none. */
export function isDay(text: unknown): text is Day {
  if (typeof text !== 'string' || !/^\d{4}-\d{2}-\d{2}$/.test(text)) return false;
  const instant = Date.parse(`${text}T00:00:00Z`);
  return !Number.isNaN(instant) && dayOfUtc(instant) === text;
}

/** @throws RangeError if the text is no day, or the result leaves the years 0000 to 9999. */
export function addDays(day: Day, count: number): Day {
  const result = dayOfUtc(utcOf(day) + count * MILLISECONDS_A_DAY);
  if (!isDay(result)) throw new RangeError(`${day} and ${count} days leave the calendar`);
  return result;
}

/** Negative, zero or positive, as `sort` wants it. Text order is day order, for as long as years have four digits. */
export const compareDays = (a: Day, b: Day): number => (a < b ? -1 : a > b ? 1 : 0);

/** Whole days from `from` to `to`; negative if `to` comes first. */
export const daysBetween = (from: Day, to: Day): number => (utcOf(to) - utcOf(from)) / MILLISECONDS_A_DAY;

/** ISO 8601: Monday is 1, Sunday 7. */
export const weekday = (day: Day): number => new Date(utcOf(day)).getUTCDay() || 7;

/**
 * Whole years lived on that day; negative before birth. Who is born on 29 February is a year older on 1 March of a
 * common year.
 */
export function ageOn(birth: Day, day: Day): number {
  utcOf(birth);
  utcOf(day);
  const years = Number(day.slice(0, 4)) - Number(birth.slice(0, 4));
  return day.slice(5) < birth.slice(5) ? years - 1 : years;
}

/** The day that calendars in Paris show at that instant. */
export const dayInParis = (instant: Date): Day =>
  dayOfUtc(instant.getTime() + offsetInParis(instant.getTime()));

/**
 * The instant at which the day is over in Paris: the first one that no longer belongs to it. An account that ends
 * on 31 March works while `now < endOfDayInParis('2026-03-31')`.
 */
export function endOfDayInParis(day: Day): Date {
  const midnight = utcOf(addDays(day, 1));
  // Paris changes its hour at 01:00 UTC, never at midnight, so the offset found near midnight is the right one.
  return new Date(midnight - offsetInParis(midnight - offsetInParis(midnight)));
}

const parisWall = new Intl.DateTimeFormat('en-GB', {
  timeZone: 'Europe/Paris',
  timeZoneName: 'longOffset',
});

/** Milliseconds that Paris is ahead of UTC at that instant, from Node's own tables. */
function offsetInParis(instant: number): number {
  const name = parisWall.formatToParts(instant).find((part) => part.type === 'timeZoneName')?.value ?? '';
  const [, sign, hours, minutes] = /^GMT([+-])(\d{2}):(\d{2})/.exec(name) ?? [];
  return (sign === '-' ? -1 : 1) * (Number(hours ?? 0) * 60 + Number(minutes ?? 0)) * 60_000;
}

const dayOfUtc = (instant: number): Day => new Date(instant).toISOString().slice(0, 10) as Day;

function utcOf(day: Day): number {
  if (!isDay(day)) throw new RangeError(`not a day: ${String(day)}`);
  return Date.parse(`${day}T00:00:00Z`);
}
