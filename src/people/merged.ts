import type { Changed } from '../platform/forms/changing.js';

/** What stands after a change: what was not sent stays, `null` takes an answer away. The version is no answer. */
export function merged<T extends object>(current: T, change: Partial<Changed<T>>): T {
  const sent = Object.entries(change).filter(([name, value]) => name !== 'version' && value !== undefined);
  return { ...current, ...Object.fromEntries(sent.map(([name, value]) => [name, value ?? undefined])) };
}
