import { lastWord, type Answer, type Purpose, type Standing } from '../consents/consents.rules.js';
import type { DocumentKind } from '../documents/document.rules.js';
import type { Manifest } from './manifest.js';

/** What this paper rests on, of complainants and of whoever told what is joined to it. */
export const purposesOf = ({ consents, tellers }: Manifest): Purpose[] => [
  ...new Set<Purpose>([...consents, tellers.asks, 'store']),
];

export interface PersonsAnswer extends Answer {
  readonly caseId: string;
  readonly personId: string;
  readonly purpose: Purpose;
}

/** Where one person stands on one purpose, in one case. */
export const wordOf = <T extends PersonsAnswer>(answers: readonly T[], personId: string, purpose: string) =>
  lastWord(answers.filter((answer) => answer.personId === personId && answer.purpose === purpose));

/**
 * Whether what somebody told, or its translation, may go with this paper: complainant, witness or relative alike.
 * @param standing where she stands on a purpose
 */
export function mayJoin({ tellers }: Manifest, standing: (purpose: Purpose) => Standing): boolean {
  const rule = tellers[standing(tellers.asks)];
  return rule === 'joins' || (rule === 'joinsIfKept' && standing('store') === 'given');
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
