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

export function caseRow(line: CaseLine, language: Language): CaseRow {
  return {
    ref: line.ref,
    people: line.people.join(' · '),
    stage: `cases.stages.${line.stage}`,
    when: dayWords(line, language),
    // The list's own word for the place comes first; what was told of it may be long.
    place: placeWords(line, language)?.split('\n')[0] ?? null,
    jurist: line.jurist,
    openedAt: line.createdAt,
  };
}
