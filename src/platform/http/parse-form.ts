import { parse } from 'qs';
import { TooLarge } from '../errors.js';

const MOST_FIELDS = 20_000;

/**
 * Reads a url-encoded body, `people[0][name]=…`, into nested plain objects.
 * @throws TooLarge beyond twenty thousand fields: cut off in silence, the last of them would be lost
 */
export function parseForm(body: string): Record<string, unknown> {
  try {
    const options = {
      depth: 8,
      parameterLimit: MOST_FIELDS,
      throwOnLimitExceeded: true,
      arrayLimit: MOST_FIELDS,
    };
    return parse(body, { ...options, plainObjects: true }) as Record<string, unknown>;
  } catch (error) {
    if (error instanceof RangeError) throw new TooLarge();
    throw error;
  }
}
