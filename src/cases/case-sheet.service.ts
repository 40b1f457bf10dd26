import { Injectable } from '@nestjs/common';
import { Account } from '../accounts/account.entity.js';
import type { Incident } from '../incidents/incident.entity.js';
import type { Injury } from '../incidents/injury.entity.js';
import { IncidentsService } from '../incidents/incidents.service.js';
import { Person } from '../people/person.entity.js';
import { Database } from '../platform/database/database.js';
import { ask, Columns, type Values } from '../platform/database/plain-sql.js';
import { CaseMember } from './case-member.entity.js';
import { CasePerson } from './case-person.entity.js';
import type { LegalCase } from './case.entity.js';

const PART = new Columns(CasePerson, 'part');
const PERSON = new Columns(Person, 'p');
const MEMBER = new Columns(CaseMember, 'm');
const ACCOUNT = new Columns(Account, 'a');

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
    const { read } = this.db;
    const sql = `SELECT ${PART.of(read)}, ${PERSON.of(read)}
      FROM case_person part JOIN person p ON p.id = part.person_id
      WHERE part.case_id = :id ORDER BY part.position, part.id`;
    const rows = await ask<Values>(read, sql, { id });
    const found = rows.map((row) => ({ part: PART.read(read, row), person: PERSON.read(read, row) }));
    const injuries = await this.incidents.injuries(
      incidentId,
      found.flatMap(({ person }) => person?.id ?? []),
    );
    return found.flatMap(({ part, person }) =>
      part && person
        ? [{ part, person, injuries: injuries.filter(({ personId }) => personId === person.id) }]
        : [],
    );
  }

  async team(caseId: string): Promise<MemberOfCase[]> {
    const { read } = this.db;
    const sql = `SELECT ${MEMBER.of(read)}, ${ACCOUNT.of(read)}
      FROM case_member m JOIN account a ON a.id = m.account_id
      WHERE m.case_id = :caseId ORDER BY m.added_at, m.id`;
    const rows = await ask<Values>(read, sql, { caseId });
    return rows.flatMap((row) => {
      const [member, account] = [MEMBER.read(read, row), ACCOUNT.read(read, row)];
      return member && account ? [{ member, account }] : [];
    });
  }
}
