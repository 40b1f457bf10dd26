import { setImmediate } from 'node:timers/promises';

/** Lets all others have their turn of the event loop before long work goes on. */
export const endOfTurn = (): Promise<void> => setImmediate();
