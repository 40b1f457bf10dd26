import type { Assembled, Bundle, Exhibit } from './assembly/bundle.js';
import { joinInThread, TooSlow } from './assembly-thread.js';
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
 * the rest is begun anew without it. Throws PrintCancelled, PrintTimeout, PrintTooLong.
 */
export async function assemble(
  bundle: Bundle,
  signal?: AbortSignal,
  asked: Partial<AssemblyLimits> = {},
): Promise<Assembled> {
  const { exhibit, whole, pages } = { ...LIMITS, ...asked };
  if (signal?.aborted) throw new PrintCancelled('The assembly was called off');
  const end = new AbortController();
  const cancel = () => end.abort(new PrintCancelled('The assembly was called off'));
  const clock = setTimeout(() => end.abort(new PrintTimeout(`Nothing joined within ${whole} ms`)), whole);
  signal?.addEventListener('abort', cancel, { once: true });
  try {
    for (let { exhibits } = bundle; ;) {
      try {
        return await joinInThread({ ...bundle, exhibits }, pages, end.signal, exhibit);
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
