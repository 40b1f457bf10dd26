import { Injectable } from '@nestjs/common';
import type { Actor } from '../access/actor.js';
import { may } from '../access/may.js';
import type { Action } from '../access/permissions.js';
import { Incident } from '../incidents/incident.entity.js';
import { IncidentsService } from '../incidents/incidents.service.js';
import { Database } from '../platform/database/database.js';
import { Forbidden, NotFound } from '../platform/errors.js';
import { CaseMember } from './case-member.entity.js';
import { LegalCase } from './case.entity.js';

/**
 * An incident is seen through the cases that refer to it: whoever may read one of them may read it. Until there is
 * one, only the person who recorded it.
 */
@Injectable()
export class IncidentAccess {
  constructor(
    private readonly db: Database,
    private readonly incidents: IncidentsService,
  ) {}

  /** The incident, if the actor may do `action` on it. @throws NotFound, Forbidden */
  async byId(actor: Actor, id: string, action: Action): Promise<Incident> {
    const incident = await this.incidents.find(id);
    if (!incident) throw new NotFound();
    const relation = { team: await this.isNear(actor, incident) };
    if (may(actor, action, relation)) return incident;
    throw may(actor, 'case.read', relation) ? new Forbidden() : new NotFound();
  }

  /** How many cases refer to it, whether the actor may read them or not: whoever edits it edits for all of them. */
  async sharedBy(incidentId: string): Promise<number> {
    return this.db.read.countBy(LegalCase, { incidentId });
  }

  private async isNear(actor: Actor, incident: Incident): Promise<boolean> {
    const onTeam = await this.db.read
      .createQueryBuilder(LegalCase, 'legalCase')
      .innerJoin(CaseMember, 'member', 'member.caseId = legalCase.id AND member.accountId = :actor', {
        actor: actor.id,
      })
      .where('legalCase.incidentId = :id', { id: incident.id })
      .getExists();
    return onTeam || (incident.createdBy === actor.id && (await this.sharedBy(incident.id)) === 0);
  }
}
