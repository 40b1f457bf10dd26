import type { BodyModel } from '../dossier.model.js';
import { allOfFr, sayFr } from '../wording.js';

/** What stands behind the letter. */
interface Parts {
  /** Of the facts. */
  readonly paragraphs: number;
  readonly chronology: boolean;
  readonly qualification: boolean;
  readonly requests: boolean;
  readonly bordereau: boolean;
  readonly several: boolean;
}

/** What the letter says to be behind it: what is there, and nothing else. */
export function announced(
  parts: Parts,
): Pick<BodyModel, 'paragraphs' | 'alongside' | 'belongs' | 'hasExhibits'> {
  const there = (['chronology', 'qualification', 'requests'] as const).filter((part) => parts[part]);
  const alongside = there.map((part) =>
    part === 'requests'
      ? sayFr(`papers.letter.with.requests.${parts.several ? 'several' : 'one'}`)
      : sayFr(`papers.letter.with.${part}`),
  );
  const own = (['facts', ...there, ...(parts.bordereau ? ['bordereau'] : [])] as const).map((part) =>
    sayFr(`papers.letter.parts.${part}`),
  );
  return {
    paragraphs: parts.paragraphs > 0 ? sayFr('papers.letter.paragraphs', { count: parts.paragraphs }) : null,
    alongside: alongside.length > 0 ? allOfFr(alongside) : null,
    belongs: sayFr('papers.letter.belongs', { count: own.length, list: allOfFr(own) }),
    hasExhibits: parts.bordereau,
  };
}
