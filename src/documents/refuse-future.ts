import { dayInParis } from '../platform/day.js';
import { Invalid } from '../platform/errors.js';

/** A document cannot bear a day that has not come. @throws Invalid at `path` */
export function refuseFuture(on: string | null | undefined, now: Date, path = 'on'): void {
  if (on && on > dayInParis(now)) throw new Invalid({ [path]: [{ key: 'documents.future' }] });
}
