import { on } from 'node:events';
import { parentPort, workerData, type MessagePort } from 'node:worker_threads';
import { PrintTooLong } from '../print-failures.js';
import { BeginWithout, type Assembled, type Bundle, type Exhibit, type KeptBeside } from './bundle.js';
import { join } from './join.js';

/** What the thread gets, before the exhibits, which come one by one; `most` are the pages that the whole may have. */
export type Given = { bundle: Omit<Bundle, 'exhibits'>; count: number; most: number };

/** What the thread says: the exhibit that it begins (null once all are set), and at its end one answer. */
export type Said =
  | { setting: string | null }
  | { assembled: Assembled }
  /** Said apart, since an error that crosses threads forgets of which class it is. */
  | { tooLong: string }
  | { without: string; reason: KeptBeside }
  | { failed: unknown };
const say = (said: Said, moved: ArrayBuffer[] = []): void => parentPort?.postMessage(said, moved);

async function come(count: number): Promise<Exhibit[]> {
  const exhibits: Exhibit[] = [];
  if (count === 0) return exhibits;
  for await (const [exhibit] of on(parentPort as MessagePort, 'message'))
    if (exhibits.push(exhibit as Exhibit) === count) break;
  return exhibits;
}

/** The thread's whole life: one bundle in, one answer out. */
try {
  const { bundle, count, most } = workerData as Given;
  const whole = { ...bundle, exhibits: await come(count) };
  const assembled = await join(whole, most, (setting) => say({ setting }));
  say({ assembled }, [assembled.pdf.buffer as ArrayBuffer]);
} catch (failed) {
  if (failed instanceof PrintTooLong) say({ tooLong: failed.message });
  else if (failed instanceof BeginWithout) say({ without: failed.number, reason: failed.reason });
  else say({ failed });
}
