import { Injectable } from '@nestjs/common';
import type { EntityManager } from 'typeorm';
import type { Work } from '../journal/unit-of-work.js';
import type { Person } from '../people/person.entity.js';
import { Database } from '../platform/database/database.js';
import { CasePerson } from './case-person.entity.js';
import { LegalCase } from './case.entity.js';

type Details = Record<string, string | boolean | readonly string[]>;
type Place = Pick<LegalCase, 'id' | 'incidentId'>;

/** Answers that belong to her part in one case, and change nothing in another. */
const OF_HER_PART: readonly string[] = ['role', 'suffered'];

/**
 * Every case in which somebody is. Who she is stands in all of them, so that what is seen or changed of her through
 * one is told in the journal of each; no entry names the case through which it was done.
 */
@Injectable()
export class PersonsCases {
  constructor(private readonly db: Database) {}

  async of(personId: string, manager: EntityManager = this.db.read): Promise<Place[]> {
    return manager
      .createQueryBuilder(LegalCase, 'legalCase')
      .select(['legalCase.id', 'legalCase.incidentId'])
      .innerJoin(CasePerson, 'part', 'part.caseId = legalCase.id')
      .where('part.personId = :personId', { personId })
      .orderBy('legalCase.createdAt', 'ASC')
      .addOrderBy('legalCase.id', 'ASC')
      .getMany();
  }

  /** She joined the case `here`; injuries that were told with it belong to each case of the same incident. */
  async noteAdded(
    work: Work,
    person: Person,
    here: Place,
    { role, fields }: { role: string; fields: readonly string[] },
  ): Promise<void> {
    const subject = { kind: 'person', id: person.id };
    for (const { id, incidentId } of await this.of(person.id, work.manager)) {
      const shared = incidentId === here.incidentId ? fields : [];
      const told: Details = id === here.id ? { role } : { elsewhere: true, fields: shared };
      work.note({ action: 'person.add', subject, caseId: id, details: { ...told, code: person.code } });
    }
  }

  /** She was changed through the case `here`: the others are told of what changed for them too. */
  async noteEdited(work: Work, person: Person, here: Place, fields: readonly string[]): Promise<void> {
    const subject = { kind: 'person', id: person.id };
    for (const { id, incidentId } of await this.of(person.id, work.manager)) {
      const theirs = fields.filter(
        (field) => !OF_HER_PART.includes(field) && (field !== 'injuries' || incidentId === here.incidentId),
      );
      const told = id === here.id ? [...fields] : theirs;
      if (id !== here.id && told.length === 0) continue;
      const details = { fields: told, code: person.code };
      work.note({ action: 'person.edit', subject, caseId: id, details });
    }
  }
}
