import { Injectable } from '@nestjs/common';
import type { Actor } from '../access/actor.js';
import { may } from '../access/may.js';
import type { Action } from '../access/permissions.js';
import { incidentJson } from '../incidents/incident.json.js';
import { incidentFaults } from '../incidents/incident.rules.js';
import type { Incident } from '../incidents/incident.entity.js';
import type { IncidentForm } from '../incidents/incidents.forms.js';
import { IncidentsService } from '../incidents/incidents.service.js';
import { UnitOfWork } from '../journal/unit-of-work.js';
import { Database } from '../platform/database/database.js';
import { Forbidden, Invalid } from '../platform/errors.js';
import { CaseReading } from './case-reading.service.js';
import { LegalCase } from './case.entity.js';
import type { IncidentChange } from './cases.forms.js';
import { IncidentAccess } from './incident-access.service.js';
import { SearchRows } from './search-rows.service.js';
import { fieldsChanged, Stale, unlessStale } from './stale.js';

/** Records and changes incidents on behalf of somebody; each case that shares one tells the change in its journal. */
@Injectable()
export class CaseIncidentsService {
  constructor(
    private readonly db: Database,
    private readonly unit: UnitOfWork,
    private readonly access: IncidentAccess,
    private readonly incidents: IncidentsService,
    private readonly sought: SearchRows,
    private readonly reading: CaseReading,
  ) {}

  /** @throws Forbidden, Invalid */
  async record(actor: Actor, form: IncidentForm): Promise<Incident> {
    if (!may(actor, 'incident.record')) throw new Forbidden();
    const faults = incidentFaults(form, this.incidents.today());
    if (Object.keys(faults).length > 0) throw new Invalid(faults, form);
    const { id } = await this.unit.run(actor, (work) => this.incidents.record(work, form));
    return this.access.byId(actor, id, 'case.read');
  }

  /** What happened, for whoever may do `action` with it: noted in every case that shares it. @throws NotFound, Forbidden */
  async read(actor: Actor, id: string, action: Action = 'case.read'): Promise<Incident> {
    const incident = await this.access.byId(actor, id, action);
    const subject = { kind: 'incident', id };
    const caseIds = await this.casesOf(id);
    await this.reading.note(actor, { action: 'case.read', what: 'facts', subject, caseIds });
    return incident;
  }

  /** Before a body is judged: a stranger must not learn from its faults that the incident is there. @throws NotFound, Forbidden */
  async demand(actor: Actor, id: string, action: Action): Promise<void> {
    await this.access.byId(actor, id, action);
  }

  /** @throws NotFound, Forbidden, Invalid, Conflict with the incident as it stands when the version is stale */
  async edit(actor: Actor, id: string, change: IncidentChange): Promise<Incident> {
    const incident = await this.access.byId(actor, id, 'incident.edit');
    // Read now: the record itself takes the change.
    const fields = fieldsChanged(incidentJson(incident), change);
    const cases = await this.casesOf(id);
    const subject = { kind: 'incident', id };
    await unlessStale(
      this.unit.run(actor, async (work) => {
        if (!(await this.incidents.edit(work, incident, change))) throw new Stale();
        const details = { fields };
        for (const caseId of cases.length > 0 ? cases : [null])
          work.note({ action: 'incident.edit', subject, caseId, details });
        await this.sought.write(work, ...(await work.manager.findBy(LegalCase, { incidentId: id })));
      }),
      async () => incidentJson(await this.access.byId(actor, id, 'incident.edit')),
      change,
    );
    return this.access.byId(actor, id, 'incident.edit');
  }

  private async casesOf(incidentId: string): Promise<string[]> {
    const found = await this.db.read.find(LegalCase, { where: { incidentId }, select: { id: true } });
    return found.map(({ id }) => id);
  }
}
