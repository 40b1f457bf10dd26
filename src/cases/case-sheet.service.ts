import { Injectable } from '@nestjs/common';
import type { Account } from '../accounts/account.entity.js';
import type { Incident } from '../incidents/incident.entity.js';
import type { Injury } from '../incidents/injury.entity.js';
import { IncidentsService } from '../incidents/incidents.service.js';
import type { Person } from '../people/person.entity.js';
import { Database } from '../platform/database/database.js';
import { CaseMember } from './case-member.entity.js';
import { CasePerson } from './case-person.entity.js';
import type { LegalCase } from './case.entity.js';

export interface PersonInCase {
  readonly part: CasePerson;
  readonly person: Person;
  readonly injuries: readonly Injury[];
}
export interface MemberOfCase {
  readonly member: CaseMember;
  readonly account: Account;
}
/** All that one sheet says of a case; no identity. */
export interface CaseSheet {
  readonly legalCase: LegalCase;
  readonly incident: Incident;
  readonly people: readonly PersonInCase[];
  readonly team: readonly MemberOfCase[];
}

/** Gathers what a case consists of. Whoever calls it has admitted the actor. */
@Injectable()
export class CaseSheets {
  constructor(
    private readonly db: Database,
    private readonly incidents: IncidentsService,
  ) {}

  async of(legalCase: LegalCase): Promise<CaseSheet> {
    const [incident, people, team] = await Promise.all([
      this.incidents.find(legalCase.incidentId),
      this.people(legalCase),
      this.team(legalCase.id),
    ]);
    if (!incident) throw new Error('A case without its incident.');
    return { legalCase, incident, people, team };
  }

  /** In the order in which they were entered. */
  async people({ id, incidentId }: LegalCase): Promise<PersonInCase[]> {
    const parts = await this.db.read.find(CasePerson, {
      where: { caseId: id },
      relations: { person: true },
      order: { position: 'ASC' },
    });
    const injuries = await this.incidents.injuries(
      incidentId,
      parts.map(({ personId }) => personId),
    );
    return parts.flatMap((part) =>
      part.person
        ? [
            {
              part,
              person: part.person,
              injuries: injuries.filter(({ personId }) => personId === part.personId),
            },
          ]
        : [],
    );
  }

  async team(caseId: string): Promise<MemberOfCase[]> {
    const members = await this.db.read.find(CaseMember, {
      where: { caseId },
      relations: { account: true },
      order: { addedAt: 'ASC', id: 'ASC' },
    });
    return members.flatMap((member) => (member.account ? [{ member, account: member.account }] : []));
  }
}
