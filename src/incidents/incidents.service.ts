import { randomUUID } from 'node:crypto';
import { Injectable } from '@nestjs/common';
import type { Work } from '../journal/unit-of-work.js';
import { Clock } from '../platform/clock.js';
import { dayInParis } from '../platform/day.js';
import { Database } from '../platform/database/database.js';
import { ask, Columns, type Values } from '../platform/database/plain-sql.js';
import type { Changed } from '../platform/forms/changing.js';
import { Invalid } from '../platform/errors.js';
import { merged } from '../people/merged.js';
import { Force } from './force.entity.js';
import { carried, incidentFaults } from './incident.rules.js';
import { Incident } from './incident.entity.js';
import type { IncidentForm, InjuryForm } from './incidents.forms.js';
import { Injury } from './injury.entity.js';
import { columnsOf, forceColumns, valuesOf } from './incident.model.js';

const INCIDENT = new Columns(Incident, 'i');
const FORCE = new Columns(Force, 'f');
const INJURY = new Columns(Injury, 'j');

/** Keeps incidents and injuries. Who may see or change one is for the cases to say, that refer to it. */
@Injectable()
export class IncidentsService {
  constructor(
    private readonly db: Database,
    private readonly clock: Clock,
  ) {}

  /** With its forces in their order, or null. */
  async find(id: string): Promise<Incident | null> {
    const { read } = this.db;
    const sql = `SELECT ${INCIDENT.of(read)}, ${FORCE.of(read)}
      FROM incident i LEFT JOIN incident_force f ON f.incident_id = i.id
      WHERE i.id = :id ORDER BY f.position, f.id`;
    const rows = await ask<Values>(read, sql, { id });
    const incident = rows[0] ? INCIDENT.read(read, rows[0]) : null;
    const forces = rows.flatMap((row) => FORCE.read(read, row) ?? []);
    return incident && Object.assign(incident, { forces });
  }

  /** A new incident, inside the act of somebody who may record one. */
  async record(work: Work, form: IncidentForm): Promise<Incident> {
    const id = randomUUID();
    const incident = work.manager.create(Incident, {
      ...columnsOf(form),
      id,
      createdBy: work.actor.id,
      createdAt: work.at,
      version: 1,
    });
    await work.manager.insert(Incident, incident);
    await this.writeForces(work, id, form);
    work.note({ action: 'incident.record', subject: { kind: 'incident', id } });
    return incident;
  }

  /** Writes what changed over the version that was read. @returns false when somebody was faster. @throws Invalid */
  async edit(work: Work, incident: Incident, change: Changed<IncidentForm>): Promise<boolean> {
    const now = merged(carried(valuesOf(incident), change), change);
    const faults = incidentFaults(now, this.today());
    if (Object.keys(faults).length > 0) throw new Invalid(faults, change);
    const done = await work.manager.update(
      Incident,
      { id: incident.id, version: change.version },
      columnsOf(now),
    );
    if (done.affected !== 1) return false;
    if (change.forces !== undefined) {
      await work.manager.delete(Force, { incidentId: incident.id });
      await this.writeForces(work, incident.id, now);
    }
    return true;
  }

  async injuries(incidentId: string, personIds: readonly string[]): Promise<Injury[]> {
    const { read } = this.db;
    if (personIds.length === 0) return [];
    const sql = `SELECT ${INJURY.of(read)} FROM injury j
      WHERE j.incident_id = :incidentId AND j.person_id IN (:...personIds) ORDER BY j.position, j.id`;
    const rows = await ask<Values>(read, sql, { incidentId, personIds });
    return rows.flatMap((row) => INJURY.read(read, row) ?? []);
  }

  /** Puts these injuries in the place of those that were noted of this person in this incident. */
  async replaceInjuries(
    work: Work,
    incidentId: string,
    personId: string,
    injuries: readonly InjuryForm[],
  ): Promise<void> {
    await work.manager.delete(Injury, { incidentId, personId });
    await this.addInjuries(work, incidentId, personId, injuries);
  }

  /** Puts these injuries after those that were noted of this person in this incident, perhaps through another case. */
  async addInjuries(
    work: Work,
    incidentId: string,
    personId: string,
    injuries: readonly InjuryForm[],
  ): Promise<void> {
    const noted = await work.manager.countBy(Injury, { incidentId, personId });
    const rows = injuries.map((injury, index) => ({
      id: randomUUID(),
      incidentId,
      personId,
      position: noted + index,
      kind: injury.kind,
      zone: injury.zone ?? null,
      severity: injury.severity ?? null,
      seenByCarerOn: injury.seenByCarerOn ?? null,
      note: injury.note ?? null,
    }));
    if (rows.length > 0) await work.manager.insert(Injury, rows);
  }

  /** The calendar day in Paris: nothing has happened after it. */
  today(): string {
    return dayInParis(this.clock.now());
  }

  private async writeForces(work: Work, incidentId: string, form: IncidentForm): Promise<void> {
    const rows = (form.forces ?? []).map((force, position) => ({
      ...forceColumns(force),
      id: randomUUID(),
      incidentId,
      position,
    }));
    if (rows.length > 0) await work.manager.insert(Force, rows);
  }
}
