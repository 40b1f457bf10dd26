import { Invalid, TooLarge, UnsupportedFile, type FieldSentences, type Refusal } from '../platform/errors.js';
import type { FileFault } from './document.rules.js';

/** A file that was not kept: its place in the sending, counted from 0, the name it came under, and why. */
export interface RefusedFile {
  readonly index: number;
  readonly name: string;
  readonly refusal: Refusal;
}

/** The refusal of one file: 413, 415 or 422, each with its sentence. */
export function refusalOf(fault: FileFault | 'tooMany', params?: Record<string, number>): Refusal {
  const sentence = { key: `documents.refused.${fault}`, ...(params ? { params } : {}) };
  if (fault === 'program') return new UnsupportedFile(sentence, { key: 'documents.refused.programWay' });
  return new Invalid({ file: [sentence] }, undefined, sentence);
}

export const tooLarge = (limit: number): Refusal => new TooLarge(Math.floor(limit / 1_000_000));

/**
 * Not one file of the sending was kept. Its status is that of the files' own refusals where they agree (413, 415),
 * else 422; its fields are `file.<place>`, and `file` for a page, which has one field for all.
 */
export class NoneKept extends Invalid {
  constructor(readonly refused: readonly RefusedFile[]) {
    const [first, ...others] = refused.map((file) => file.refusal);
    const alike = first !== undefined && others.every((other) => other.status === first.status);
    super(fieldsOf(refused), undefined, alike ? first.sentence : undefined, alike ? first.way : undefined);
    Object.defineProperty(this, 'refused', { enumerable: false });
    if (alike) Object.assign(this, { status: first.status, code: first.code });
  }
}

const fieldsOf = (refused: readonly RefusedFile[]): FieldSentences =>
  Object.fromEntries(refused.map(({ index, refusal }) => [`file.${index}`, [refusal.sentence]]));
