import { existsSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { Worker } from 'node:worker_threads';
import type { Assembled, Bundle } from './assembly/bundle.js';
import { PrintCancelled } from './print-failures.js';

const BESIDE = new URL('./assembly/assemble.worker.js', import.meta.url);

type Answer = { assembled: Assembled } | { failed: unknown };

/**
 * Joins and stamps a bundle in a thread of its own: five hundred pages would otherwise stop every request. From the
 * TypeScript sources, where there is no compiled worker to start, it runs here. Throws PrintCancelled.
 */
export async function assemble(bundle: Bundle, signal?: AbortSignal): Promise<Assembled> {
  if (signal?.aborted) throw new PrintCancelled('The assembly was called off');
  if (existsSync(fileURLToPath(BESIDE))) return inThread(bundle, signal);
  const { join } = await import('./assembly/join.js');
  return join(bundle);
}

function inThread(bundle: Bundle, signal: AbortSignal | undefined): Promise<Assembled> {
  return new Promise((resolve, reject) => {
    const worker = new Worker(BESIDE, { workerData: bundle });
    const cancel = () => {
      reject(new PrintCancelled('The assembly was called off'));
      void worker.terminate();
    };
    signal?.addEventListener('abort', cancel, { once: true });
    worker.once('message', (answer: Answer) =>
      'failed' in answer ? reject(answer.failed) : resolve(answer.assembled),
    );
    worker.once('error', reject);
    worker.once('exit', (code) => {
      signal?.removeEventListener('abort', cancel);
      reject(new Error(`The assembly ended without an answer (${code})`));
    });
  });
}
