import { Conflict } from '../platform/errors.js';

/** Thrown inside a unit of work when the version that was read no longer stands: the unit is rolled back. */
export class Stale extends Error {}

/** Runs the act; when it was stale, refuses with what stands now (`current`, as the API shows it) and what was typed. */
export async function unlessStale<T>(
  act: Promise<T>,
  current: () => Promise<unknown>,
  typed: object,
): Promise<T> {
  try {
    return await act;
  } catch (thrown) {
    if (thrown instanceof Stale) throw new Conflict(undefined, { current: await current(), typed });
    throw thrown;
  }
}

/** The names of the fields that a change sends: what the journal may tell of it. */
export const fieldsIn = (change: object): string[] =>
  Object.entries(change).flatMap(([name, value]) =>
    name === 'version' || value === undefined ? [] : [name],
  );
