import type { PersonInCase } from '../cases/case-sheet.service.js';
import type { Letter } from './letter.model.js';
import { languageFr } from './shelf.service.js';
import { eitherFr, sayFr } from './wording.js';

/** What the prosecutor is asked for, a clause each, without its final stop. */
export const requestsInWords = (
  { requests, furtherRequests }: Pick<Letter, 'requests' | 'furtherRequests'>,
  guardian: boolean,
  complainants: readonly PersonInCase[],
): string[] => [
  ...[...requests.filter((code) => code !== 'guardian'), ...(guardian ? (['guardian'] as const) : [])].map(
    (code) =>
      sayFr(`dossiers.requests.${code}.paper`, {
        language: spokenBy(complainants) || sayFr('dossiers.ownLanguage'),
        hearing: sayFr(`dossiers.hearing.${complainants.length > 1 ? 'several' : 'one'}`),
      }),
  ),
  ...furtherRequests.map((request) => request.replace(/[\s.;]+$/u, '')),
];

/** An interpreter is asked for in a language that they speak: "en arabe soudanais ou en arabe". */
const spokenBy = (people: readonly PersonInCase[]): string =>
  eitherFr(
    [...new Set(people.flatMap(({ person }) => JSON.parse(person.languages) as string[]))].map((tag) =>
      sayFr('dossiers.inLanguage', { language: languageFr(tag) }),
    ),
  );
