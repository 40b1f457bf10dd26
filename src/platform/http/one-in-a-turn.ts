import type { RequestHandler } from 'express';
import { endOfTurn } from '../end-of-turn.js';

/**
 * Lets one request begin in a turn of the event loop, in the order of their coming; one that comes alone begins at once.
 * The database of one file answers without a pause, and so what thirty people ask together would be worked on in one
 * turn of a quarter of a second: all that comes piece by piece, an upload, a film, stands still meanwhile.
 */
export function oneInATurn(): RequestHandler {
  const waiting: (() => void)[] = [];
  let isTaken = false;
  const take = (begin: () => void): void => {
    isTaken = true;
    void endOfTurn().then(() => {
      isTaken = false;
      const next = waiting.shift();
      if (next) take(next);
    });
    begin();
  };
  return (_request, _response, begin) => {
    if (isTaken) waiting.push(begin);
    else take(begin);
  };
}
