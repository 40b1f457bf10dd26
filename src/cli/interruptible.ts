import { Refused } from './refused.js';

/** Ctrl+C, the system's word to end, a window that is closed. */
const SIGNALS = ['SIGINT', 'SIGTERM', 'SIGHUP'] as const;

/**
 * Lets what takes long clear up when it is told to end, instead of ending where it stands; told so twice, it ends where
 * it stands. @throws Refused of the signal, which `act` passes on
 */
export async function interruptible<T>(act: (signal: AbortSignal) => Promise<T>): Promise<T> {
  const stop = new AbortController();
  const heed = (): void => stop.abort(new Refused('interrupted'));
  for (const name of SIGNALS) process.once(name, heed);
  try {
    return await act(stop.signal);
  } finally {
    for (const name of SIGNALS) process.off(name, heed);
  }
}
