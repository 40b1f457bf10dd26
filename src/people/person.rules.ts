import type { FieldSentences } from '../platform/errors.js';
import type { Changed } from '../platform/forms/changing.js';
import type { PersonForm } from './people.forms.js';

/** What cannot all be true of one person. `today` is the calendar day in Paris. Paths are those of the form. */
export function personFaults(person: PersonForm, today: string): FieldSentences {
  const faults: FieldSentences = {};
  if (person.birthDate && person.birthDate > today) faults['birthDate'] = [{ key: 'people.bornLater' }];
  if (person.birthDate && person.birthDateUnanswered)
    faults['birthDateUnanswered'] = [{ key: 'people.answeredAndNot' }];
  if (person.nationality && person.nationalityUnanswered)
    faults['nationalityUnanswered'] = [{ key: 'people.answeredAndNot' }];
  return faults;
}

/**
 * An answer that is given at last ends the reason why there was none. A page sends the old reason along, for its
 * radio is still ticked: only a reason that is new beside the answer is left, to be refused.
 */
export function settled<T extends Partial<Changed<PersonForm>>>(current: PersonForm, change: T): T {
  const isOld = (reason: 'birthDateUnanswered' | 'nationalityUnanswered'): boolean =>
    change[reason] === undefined || change[reason] === current[reason];
  return {
    ...change,
    ...(change.birthDate && isOld('birthDateUnanswered') ? { birthDateUnanswered: null } : {}),
    ...(change.nationality && isOld('nationalityUnanswered') ? { nationalityUnanswered: null } : {}),
  };
}

/** How a person is spoken of everywhere but on her own page: by what she chose, then by what says least. */
export const shownAs = ({
  pseudonym,
  initials,
  code,
}: {
  pseudonym: string | null;
  initials: string | null;
  code: string;
}): string => pseudonym ?? initials ?? code;
