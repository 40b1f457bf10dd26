import type { EntityManager } from 'typeorm';
import { CasePerson, type PersonRole } from '../cases/case-person.entity.js';
import { shownAs } from '../people/person.rules.js';

/** Somebody of a case as she may be shown on any page of it. `languages`: BCP 47, the best spoken first. */
export interface PersonShown {
  readonly id: string;
  readonly label: string;
  readonly role: PersonRole;
  readonly languages: readonly string[];
}

/** The people of a case, in their order. */
export async function peopleOf(manager: EntityManager, caseId: string): Promise<PersonShown[]> {
  const found = await manager.find(CasePerson, {
    where: { caseId },
    relations: { person: true },
    order: { position: 'ASC' },
  });
  return found.flatMap(({ person, role }) =>
    person
      ? [{ id: person.id, label: shownAs(person), role, languages: JSON.parse(person.languages) as string[] }]
      : [],
  );
}
