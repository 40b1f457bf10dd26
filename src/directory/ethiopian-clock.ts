/**
 * In Ethiopia and Eritrea the day's hours are counted from dawn and the night's from dusk: "three o'clock" by day is
 * 09:00. A complaint that is six hours wrong names the wrong patrol, so that a time is kept as it was said, with the
 * clock it was said in, and this aid shows the other one beside it.
 */
export type Half = 'day' | 'night';

export interface ClockTime {
  /** `00:00` to `23:59`. */
  readonly at: string;
  /** The night began on the day that the person named, but calendars show the next one. */
  readonly nextDay: boolean;
}

/** `fromEthiopianClock('03:00', 'day')` is 09:00. @throws RangeError unless `at` is `01:00` to `12:59`. */
export function fromEthiopianClock(at: string, half: Half): ClockTime {
  const [hour, minutes] = split(at);
  const sinceMidnight = (hour % 12) + (half === 'day' ? 6 : 18);
  return { at: `${twoDigits(sinceMidnight % 24)}:${minutes}`, nextDay: sinceMidnight >= 24 };
}

function split(at: string): [hour: number, minutes: string] {
  const [, hours, minutes] = /^(\d{2}):([0-5]\d)$/.exec(at) ?? [];
  const hour = Number(hours);
  if (minutes === undefined || hour < 1 || hour > 12) throw new RangeError(`not a time: ${at}`);
  return [hour, minutes];
}

const twoDigits = (hour: number) => String(hour).padStart(2, '0');
