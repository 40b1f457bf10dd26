import { BeginWithout, type Assembled, type Bundle } from './assembly/bundle.js';
import { joinInThread } from './assembly-thread.js';
import { PrintCancelled, PrintTimeout } from './print-failures.js';

/** In milliseconds: of one sheet, and of the whole with all that it begins anew. `pages`: of the whole. */
export interface AssemblyLimits {
  readonly sheet: number;
  readonly whole: number;
  readonly pages: number;
}
const LIMITS: AssemblyLimits = { sheet: 60_000, whole: 900_000, pages: 2000 };

/**
 * Joins and stamps a bundle in a thread of its own: five hundred pages would otherwise stop every request, and a few
 * lines of a hostile PDF can keep MuPDF busy for days. An exhibit of which a sheet takes more than its time, which
 * takes more memory than there is, or with which no file can be saved, is kept beside, and the rest is begun anew
 * without it. Throws PrintCancelled, PrintTimeout, PrintTooLong.
 */
export async function assemble(
  bundle: Bundle,
  signal?: AbortSignal,
  asked: Partial<AssemblyLimits> = {},
): Promise<Assembled> {
  const { sheet, whole, pages } = { ...LIMITS, ...asked };
  if (signal?.aborted) throw new PrintCancelled('The assembly was called off');
  const end = new AbortController();
  const cancel = () => end.abort(new PrintCancelled('The assembly was called off'));
  const clock = setTimeout(() => end.abort(new PrintTimeout(`Nothing joined within ${whole} ms`)), whole);
  signal?.addEventListener('abort', cancel, { once: true });
  try {
    for (let { exhibits } = bundle; ;) {
      try {
        return await joinInThread({ ...bundle, exhibits }, pages, end.signal, sheet);
      } catch (error) {
        if (!(error instanceof BeginWithout)) throw error;
        const content = { kind: 'beside', reason: error.reason } as const;
        exhibits = exhibits.map((each) => (each.number === error.number ? { ...each, content } : each));
      }
    }
  } finally {
    clearTimeout(clock);
    signal?.removeEventListener('abort', cancel);
  }
}
