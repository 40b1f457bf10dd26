import { Conflict } from '../platform/errors.js';
import { changesBetween } from '../platform/forms/changes.js';

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

/**
 * The names of the fields that a change really changes: what the journal may tell of it. A page sends its whole form;
 * a history that names every field of it tells nothing. `before` has the form's own shape, as the API shows it.
 */
export const fieldsChanged = (before: object, change: object): string[] =>
  changesBetween(
    before,
    change,
    Object.keys(change).filter((name) => name !== 'version'),
  ).map(({ path }) => path);
