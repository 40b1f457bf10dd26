import { parentPort, workerData } from 'node:worker_threads';
import type { Bundle } from './bundle.js';
import { join } from './join.js';

/** The thread's whole life: one bundle in, one answer out. */
try {
  const assembled = await join(workerData as Bundle);
  parentPort?.postMessage({ assembled }, [assembled.pdf.buffer as ArrayBuffer]);
} catch (failed) {
  parentPort?.postMessage({ failed }, []);
}
