import { existsSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import type { Assembled, Bundle, Exhibit } from './assembly/bundle.js';
import { joinInThread, THREAD, TooSlow } from './assembly-thread.js';
import { PrintCancelled, PrintTimeout } from './print-failures.js';

/** In milliseconds: of one exhibit, and of the whole with all that it begins anew. `pages`: of the whole. */
export interface AssemblyLimits {
  readonly exhibit: number;
  readonly whole: number;
  readonly pages: number;
}
const LIMITS: AssemblyLimits = { exhibit: 60_000, whole: 300_000, pages: 2000 };

/**
 * Joins and stamps a bundle in a thread of its own: five hundred pages would otherwise stop every request, and a few
 * lines of a hostile PDF can keep MuPDF busy for days. An exhibit that takes more than its time is kept beside, and
 * the rest is begun anew without it. From the TypeScript sources, where there is no compiled worker to start, all of
 * it runs here and without limits of time. Throws PrintCancelled, PrintTimeout, PrintTooLong.
 */
export async function assemble(
  bundle: Bundle,
  signal?: AbortSignal,
  asked: Partial<AssemblyLimits> = {},
): Promise<Assembled> {
  const limits = { ...LIMITS, ...asked };
  if (signal?.aborted) throw new PrintCancelled('The assembly was called off');
  if (existsSync(fileURLToPath(THREAD))) return withinLimits(bundle, signal, limits);
  const { join } = await import('./assembly/join.js');
  return join(bundle, limits.pages);
}

async function withinLimits(
  bundle: Bundle,
  signal: AbortSignal | undefined,
  { exhibit, whole, pages }: AssemblyLimits,
): Promise<Assembled> {
  const end = new AbortController();
  const cancel = () => end.abort(new PrintCancelled('The assembly was called off'));
  const clock = setTimeout(() => end.abort(new PrintTimeout(`Nothing joined within ${whole} ms`)), whole);
  signal?.addEventListener('abort', cancel, { once: true });
  try {
    for (let { exhibits } = bundle; ;) {
      try {
        return await joinInThread({ bundle: { ...bundle, exhibits }, most: pages }, end.signal, exhibit);
      } catch (error) {
        if (!(error instanceof TooSlow)) throw error;
        exhibits = exhibits.map((each) => (each.number === error.number ? beside(each) : each));
      }
    }
  } finally {
    clearTimeout(clock);
    signal?.removeEventListener('abort', cancel);
  }
}

const beside = (exhibit: Exhibit): Exhibit => ({
  ...exhibit,
  content: { kind: 'beside', reason: 'too-slow' },
});
