import type { KeptBeside } from '../platform/printing/assembly/bundle.js';
import type { PaperModel } from './dossier.model.js';
import { sayFr } from './wording.js';

/** Why an exhibit's sheets are not in the file: what the assembly met, or what was known before it. */
export type BesideReason = KeptBeside | 'too-large' | 'not-paper' | 'changed';

/** What became of one exhibit. `firstPage` counts from 1 over the whole dossier. */
export interface Outcome {
  readonly number: string;
  readonly outcome: 'joined' | 'kept-beside';
  readonly pages: number;
  readonly firstPage: number | null;
  readonly reason: BesideReason | null;
}

/** The paper with what its assembly found: pages of each exhibit, and a sentence for those that stand beside. */
export function withOutcomes(model: PaperModel, outcomes: readonly Outcome[]): PaperModel {
  const rows = model.bordereau.rows.map((row) => {
    const found = outcomes.find(({ number }) => number === row.number);
    if (!found) return row;
    const { pages, firstPage, reason } = found;
    return { ...row, pages, firstPage, beside: reason && sayFr(`dossiers.beside.${reason}`) };
  });
  return { ...model, bordereau: { ...model.bordereau, rows } };
}
