import type { CaseLine } from '../cases/case-list.service.js';
import { dayWords, placeWords } from '../incidents/incident.words.js';
import type { Language } from '../platform/views/language.js';

/** A case as a line of a page: quiet, nothing of what was done to anybody. */
export interface CaseRow {
  readonly ref: string;
  readonly people: string;
  /** Locale key. */
  readonly stage: string;
  readonly when: string | null;
  readonly place: string | null;
  readonly jurist: string | null;
  /** Instant, ISO text in UTC. */
  readonly openedAt: string;
}

export function caseRow({ legalCase, people }: CaseLine, language: Language): CaseRow {
  const { incident, jurist } = legalCase;
  return {
    ref: legalCase.ref,
    people: people.join(' · '),
    stage: `cases.stages.${legalCase.stage}`,
    when: incident ? dayWords(incident, language) : null,
    // The list's own word for the place comes first; what was told of it may be long.
    place: (incident && placeWords(incident, language)?.split('\n')[0]) ?? null,
    jurist: jurist?.name ?? null,
    openedAt: legalCase.createdAt,
  };
}
