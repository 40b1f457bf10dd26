import { Worker } from 'node:worker_threads';
import { endOfTurn } from '../end-of-turn.js';
import type { Given, Said } from './assembly/assemble.worker.js';
import { BeginWithout, type Assembled, type Bundle, type Exhibit } from './assembly/bundle.js';
import { PrintTooLong } from './print-failures.js';

const THREAD = new URL('./assembly/assemble.worker.js', import.meta.url);

/** Of JavaScript's own heap; MuPDF's memory has WebAssembly's bounds. */
const RESOURCES = { maxOldGenerationSizeMb: 512, maxYoungGenerationSizeMb: 64 };

/**
 * One bundle joined in one thread. Whatever happens the thread is ended, in the middle of a loop too. Throws
 * BeginWithout, PrintTooLong, and the reason of `end` when it aborts.
 *
 * @param most pages that the whole may have
 * @param each milliseconds that one sheet may take
 */
export function joinInThread(
  { exhibits, ...bundle }: Bundle,
  most: number,
  end: AbortSignal,
  each: number,
): Promise<Assembled> {
  const given: Given = { bundle, count: exhibits.length, most };
  let setting: string | null = null;
  let clock: NodeJS.Timeout | undefined;
  const worker = new Worker(THREAD, { workerData: given, resourceLimits: RESOURCES });
  void handOver(worker, exhibits);
  return new Promise<Assembled>((resolve, reject) => {
    const stop = () => reject(end.reason as Error);
    if (end.aborted) stop();
    end.addEventListener('abort', stop, { once: true });
    const tooSlow = (number: string) => reject(new BeginWithout(number, 'too-slow'));
    worker.on('message', (said: Said) => {
      if ('assembled' in said) resolve(said.assembled);
      else if ('tooLong' in said) reject(new PrintTooLong(said.tooLong));
      else if ('without' in said) reject(new BeginWithout(said.without, said.reason));
      else if ('failed' in said) reject(said.failed as Error);
      else {
        setting = said.setting;
        clearTimeout(clock);
        if (said.setting !== null) clock = setTimeout(tooSlow, each, said.setting);
      }
    });
    worker.once('error', (error: NodeJS.ErrnoException) => {
      if (error.code === 'ERR_WORKER_OUT_OF_MEMORY' && setting !== null) tooSlow(setting);
      else reject(error);
    });
    worker.once('exit', (code) => reject(new Error(`The assembly ended without an answer (${code})`)));
    worker.once('exit', () => end.removeEventListener('abort', stop));
  }).finally(() => {
    clearTimeout(clock);
    void worker.terminate();
  });
}

/** What crosses into a thread is copied: a hundred megabytes of photographs in one turn would hold everybody else. */
async function handOver(worker: Worker, exhibits: readonly Exhibit[]): Promise<void> {
  for (const exhibit of exhibits) {
    worker.postMessage(exhibit);
    await endOfTurn();
  }
}
