import type { Sentence } from '../platform/errors.js';

/** One thing to mend before printing, and where: an address, or a field of the page; null where nobody can lead there. */
export interface Check {
  readonly sentence: Sentence;
  readonly href: string | null;
}

export const told = (key: string, href: string | null, params?: Sentence['params']): Check => ({
  sentence: { key: `dossiers.checks.${key}`, ...(params ? { params } : {}) },
  href,
});
export const when = (is: boolean, ...checks: Check[]): Check[] => (is ? checks : []);

/** The exhibit's line on the page that composes. @param place from 1 */
export const lineOf = (place: number): string => `#f-exhibits-${place - 1}`;
