import { parentPort, workerData } from 'node:worker_threads';
import type { Assembled, Bundle } from './bundle.js';
import { join } from './join.js';

/** What the thread says: the exhibit that it begins (null once all are set), and at its end one answer. */
export type Said = { setting: string | null } | { assembled: Assembled } | { failed: unknown };
const say = (said: Said, moved: ArrayBuffer[] = []): void => parentPort?.postMessage(said, moved);

/** The thread's whole life: one bundle in, one answer out. */
try {
  const assembled = await join(workerData as Bundle, (setting) => say({ setting }));
  say({ assembled }, [assembled.pdf.buffer as ArrayBuffer]);
} catch (failed) {
  say({ failed });
}
