import { parentPort, workerData } from 'node:worker_threads';
import { PrintTooLong } from '../print-failures.js';
import type { Assembled, Bundle } from './bundle.js';
import { join } from './join.js';

/** What the thread gets; `most` are the pages that the whole may have. */
export type Given = { bundle: Bundle; most: number };

/** What the thread says: the exhibit that it begins (null once all are set), and at its end one answer. */
export type Said =
  | { setting: string | null }
  | { assembled: Assembled }
  /** Said apart, since an error that crosses threads forgets of which class it is. */
  | { tooLong: string }
  | { failed: unknown };
const say = (said: Said, moved: ArrayBuffer[] = []): void => parentPort?.postMessage(said, moved);

/** The thread's whole life: one bundle in, one answer out. */
try {
  const { bundle, most } = workerData as Given;
  const assembled = await join(bundle, most, (setting) => say({ setting }));
  say({ assembled }, [assembled.pdf.buffer as ArrayBuffer]);
} catch (failed) {
  say(failed instanceof PrintTooLong ? { tooLong: failed.message } : { failed });
}
