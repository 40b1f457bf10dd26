import { lastWord, type Answer, type Purpose, type Standing } from '../consents/consents.rules.js';
import type { DocumentKind } from '../documents/document.rules.js';
import type { Manifest } from './manifest.js';

/** The leaves that documents need, and the purpose under which each is asked. */
export type Leave = 'medical' | 'media';
export const PURPOSE_OF: Readonly<Record<Leave, Purpose>> = {
  medical: 'medical',
  media: 'use_media_evidence',
};

/** What this paper rests on, of complainants, of whoever told what is joined to it, and of whom documents show. */
export const purposesOf = ({ consents, tellers }: Manifest): Purpose[] => [
  ...new Set<Purpose>([...consents, tellers.asks, 'store', ...Object.values(PURPOSE_OF)]),
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

/** Documents that go along only with a person's leave. A screenshot of a conversation shows as much as a photograph. */
export const LEAVE_TO_ASK: Partial<Record<DocumentKind, Leave>> = {
  medical_certificate: 'medical',
  photo: 'media',
  video: 'media',
  audio: 'media',
  screenshot: 'media',
};

/** Where the complainants stand together on a leave; `no` is refused or taken back by each of them. */
export type LeaveStanding = 'given' | 'none' | 'mixed' | 'no';

/**
 * Nobody has said yet whose a document is: only where all said alike do they speak for it. Of several who answered
 * differently a jurist judges, document by document.
 */
export function leaveOf(standings: readonly Standing[]): LeaveStanding {
  const [first = 'none', ...others] = new Set(standings.map((each) => (isNo(each) ? 'no' : each)));
  return others.length > 0 ? 'mixed' : first;
}

const isNo = (standing: Standing): standing is 'refused' | 'withdrawn' =>
  standing === 'refused' || standing === 'withdrawn';

/** The last word of somebody on a purpose, with the instant at which it was recorded. */
export interface DatedWord {
  readonly standing: Standing;
  readonly recordedAt: string | null;
}

/**
 * Whether a print may go on carrying a document. A no that was known when the print was asked for was judged then;
 * one that came since may be about this very document.
 * @param since ISO instant at which the print was asked for
 */
export const leaveStands = (words: readonly DatedWord[], since: string): boolean =>
  leaveOf(words.map(({ standing }) => standing)) !== 'no' &&
  words.every(({ standing, recordedAt }) => !isNo(standing) || (recordedAt ?? since) < since);

/** Documents that nobody means when "everything" is joined: who somebody is, who acts for her, that it was posted. */
export const NEVER_BY_ITSELF: readonly DocumentKind[] = ['identity', 'mandate', 'filing_proof'];
