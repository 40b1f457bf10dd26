import { isDay } from '../day.js';
import type { Kind } from './field.js';
import { inPlain, plain } from './plain.js';
import { isText, unless } from './text-rules.js';

/**
 * A calendar day as text. "3/5/2026" is not guessed at: it is the third of May to one and the fifth of March to
 * another, and a deadline may hang on it. The years keep out the slip 0206 or 20226.
 */
export function dayKind(): Kind {
  const fault = { key: 'fieldErrors.day' };
  return {
    read: inPlain,
    faults: (value) => {
      if (!isDay(value)) return [fault];
      return unless(value >= '1900-01-01' && value <= '2199-12-31', { key: 'fieldErrors.dayFarOff' });
    },
    missing: { key: 'fieldErrors.dayMissing' },
    schema: { type: 'string', format: 'date', example: '2026-05-02', description: 'A calendar day.' },
  };
}

/** A time of day as the clock showed it, `05:00`. A page may send `5:00`, `5 h 30` or the seconds that browsers add. */
export function timeKind(): Kind {
  const fault = { key: 'fieldErrors.time' };
  return {
    read: (raw, door) => (door === 'page' && isText(raw) ? clockIn(raw) : raw),
    faults: (value) => unless(isText(value) && /^([01]\d|2[0-3]):[0-5]\d$/.test(value), fault),
    missing: fault,
    schema: { type: 'string', pattern: '^([01][0-9]|2[0-3]):[0-5][0-9]$', example: '05:00' },
  };
}

function clockIn(typed: string): string {
  const read = plain(typed);
  const [, hours, minutes = '00'] = /^(\d{1,2}) ?(?:h|:(?=\d)) ?(\d{2})?(?::00)?$/i.exec(read) ?? [];
  return hours ? `${hours.padStart(2, '0')}:${minutes}` : read && typed;
}

const INSTANT = /^\d{4}-\d{2}-\d{2}T\d{2}:\d{2}(:\d{2}(\.\d{1,3})?)?(Z|[+-]\d{2}:\d{2})$/;

/** A moment, the same everywhere: it must name its offset, and is kept in UTC as `2026-05-03T05:10:00.000Z`. */
export function instantKind(): Kind {
  const fault = { key: 'fieldErrors.instant' };
  return {
    read: (raw) => (isInstant(raw) ? new Date(raw).toISOString() : raw),
    faults: (value) => unless(isInstant(value), fault),
    missing: fault,
    schema: { type: 'string', format: 'date-time', example: '2026-05-03T05:10:00Z' },
  };
}

// Date.parse takes 30 February for 2 March: the day is looked at by itself.
const isInstant = (value: unknown): value is string =>
  isText(value) && INSTANT.test(value) && isDay(value.slice(0, 10)) && !Number.isNaN(Date.parse(value));
