import { lastWord, type Answer, type Purpose, type Standing } from '../consents/consents.rules.js';
import type { DocumentKind } from '../documents/document.rules.js';
import type { Manifest } from './manifest.js';

/** What is asked of somebody before her own words are joined to a paper. */
export const ASKED_OF_WITNESSES = ['file_criminal', 'store'] as const satisfies readonly Purpose[];

export interface PersonsAnswer extends Answer {
  readonly caseId: string;
  readonly personId: string;
  readonly purpose: Purpose;
}

/** Where one person stands on one purpose, in one case. */
export const wordOf = <T extends PersonsAnswer>(answers: readonly T[], personId: string, purpose: string) =>
  lastWord(answers.filter((answer) => answer.personId === personId && answer.purpose === purpose));

/** Whether what somebody told, or its translation, may go with this paper: complainant, witness or relative alike. */
export function mayJoin(
  manifest: Manifest,
  on: Readonly<Record<'file_criminal' | 'store', Standing>>,
): boolean {
  const rule = manifest.testimonies[on.file_criminal];
  return rule === 'joins' || (rule === 'joinsIfKept' && on.store === 'given');
}

/**
 * Documents that need a person's leave which is not recorded document by document yet: the page that composes asks
 * for it in a sentence, `dossiers.toAsk.<leave>`.
 */
export const LEAVE_TO_ASK: Partial<Record<DocumentKind, 'medical' | 'media'>> = {
  medical_certificate: 'medical',
  photo: 'media',
  video: 'media',
  audio: 'media',
};
