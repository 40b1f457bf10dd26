import { Injectable } from '@nestjs/common';
import type { Actor } from '../access/actor.js';
import { Person } from '../people/person.entity.js';
import { Database } from '../platform/database/database.js';
import { Invalid, type FieldSentences } from '../platform/errors.js';
import { readPersonCode } from '../platform/reference.js';
import { CaseAccess } from './case-access.service.js';
import { CasePerson } from './case-person.entity.js';
import type { JoiningPersonForm } from './cases.forms.js';

/** Finds again, by her code, somebody whom the actor knows from a case that she may change. */
@Injectable()
export class KnownPeople {
  constructor(
    private readonly db: Database,
    private readonly access: CaseAccess,
  ) {}

  /**
   * For each form the person whose code it names, null where it names none. `caseId`: the case that she joins;
   * `path`: where the forms stand in what was typed. Nothing of who she is changes hands but her part.
   * @throws Invalid for a code that the actor does not know, that comes twice, or that is in the case already
   */
  async among(
    actor: Actor,
    forms: readonly JoiningPersonForm[],
    caseId: string | null,
    path = (_index: number): string => 'personCode',
    typed: object | undefined = forms[0],
  ): Promise<(Person | null)[]> {
    const found = await Promise.all(forms.map(({ personCode }) => this.find(actor, personCode)));
    const faults: FieldSentences = {};
    for (const [index, person] of found.entries()) {
      if (!forms[index]?.personCode) continue;
      const isTwice = person !== null && found.findIndex((other) => other?.id === person.id) !== index;
      const isHere = person !== null && caseId !== null && (await this.isIn(caseId, person.id));
      if (person === null) faults[path(index)] = [{ key: 'cases.unknownPerson' }];
      else if (isTwice || isHere) faults[path(index)] = [{ key: 'cases.personHere' }];
    }
    if (Object.keys(faults).length > 0) throw new Invalid(faults, typed);
    return found;
  }

  private find(actor: Actor, typed: string | undefined): Promise<Person | null> {
    const code = typed && readPersonCode(typed);
    if (!code) return Promise.resolve(null);
    const query = this.db.read
      .createQueryBuilder(Person, 'person')
      .innerJoin(CasePerson, 'part', 'part.personId = person.id')
      .where('person.code = :code', { code });
    return this.access.narrow(query, actor, 'person.edit', 'part.caseId').getOne();
  }

  private isIn(caseId: string, personId: string): Promise<boolean> {
    return this.db.read.existsBy(CasePerson, { caseId, personId });
  }
}
