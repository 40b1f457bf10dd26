import type { KeptBeside } from '../platform/printing/assembly/bundle.js';
import type { PaperModel } from './dossier.model.js';
import type { BlobBroken } from '../platform/storage/blob-problem.js';
import { sayFr } from './wording.js';

/** Why an exhibit's sheets are not in the file: what the assembly met, or what was known before it. */
export type BesideReason = KeptBeside | 'too-large' | 'not-paper' | 'plain-text' | 'changed' | 'misplaced';

/** Of a file that the store does not give out. */
export const whyBroken = ({ problem }: BlobBroken): BesideReason =>
  problem === 'misplaced' ? 'misplaced' : 'broken';

/** What became of one exhibit. `firstPage` counts from 1 over the whole dossier. */
export interface Outcome {
  readonly number: string;
  readonly outcome: 'joined' | 'kept-beside';
  readonly pages: number;
  readonly firstPage: number | null;
  readonly reason: BesideReason | null;
}

/** The paper with a sentence for each exhibit that stands beside, by its number. */
export function withBeside<T extends PaperModel>(model: T, beside: ReadonlyMap<string, BesideReason>): T {
  const rows = model.bordereau.rows.map((row) => {
    const reason = beside.get(row.number);
    return reason ? { ...row, beside: sayFr(`dossiers.beside.${reason}`) } : row;
  });
  return { ...model, bordereau: { ...model.bordereau, rows } };
}
