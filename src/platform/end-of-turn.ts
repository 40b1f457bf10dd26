import { setImmediate } from 'node:timers/promises';

/** A turn of the loop brings a stream some 64 KiB and no more, however much lies ready. */
const TURNS_OF_A_STREAM = 8;

let streams = 0;

/** While a file streams in, whoever lets others have their turn lets it have some more of them. */
export async function streaming<T>(receive: () => Promise<T>): Promise<T> {
  streams += 1;
  try {
    return await receive();
  } finally {
    streams -= 1;
  }
}

/** Lets all others have their turn of the event loop before long work goes on. */
export async function endOfTurn(): Promise<void> {
  for (let left = streams > 0 ? TURNS_OF_A_STREAM : 1; left > 0; left -= 1) await setImmediate();
}
