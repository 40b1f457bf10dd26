import { Conflict, Invalid, Unmet } from '../errors.js';
import type { Page, SeeOther } from './reply.js';

/**
 * A form that is sent: it is done, or it comes back as it was typed. `again` draws the form anew with the refusal
 * (422 or 409); every other refusal goes on to its own page.
 */
export async function submit<T>(
  act: () => Promise<T>,
  done: (made: T) => SeeOther | Promise<SeeOther>,
  again: (refusal: Invalid | Conflict | Unmet) => Page | Promise<Page>,
): Promise<Page | SeeOther> {
  let made: T;
  try {
    made = await act();
  } catch (thrown) {
    if (isReturnable(thrown)) return again(thrown);
    throw thrown;
  }
  return done(made);
}

const isReturnable = (thrown: unknown): thrown is Invalid | Conflict | Unmet =>
  thrown instanceof Invalid || thrown instanceof Conflict || thrown instanceof Unmet;
