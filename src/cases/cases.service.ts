import { randomInt, randomUUID } from 'node:crypto';
import { Injectable } from '@nestjs/common';
import type { Actor } from '../access/actor.js';
import { may } from '../access/may.js';
import { openingFaults } from './case.rules.js';
import { IncidentsService } from '../incidents/incidents.service.js';
import type { Incident } from '../incidents/incident.entity.js';
import { UnitOfWork, type Work } from '../journal/unit-of-work.js';
import type { Person } from '../people/person.entity.js';
import { CaseKey } from '../platform/crypto/case-key.js';
import { Forbidden, Invalid } from '../platform/errors.js';
import { newReference } from '../platform/reference.js';
import { SettingsService } from '../settings/settings.service.js';
import { CaseAccess } from './case-access.service.js';
import { CaseKeyRow } from './case-key.entity.js';
import { CasePeopleService } from './case-people.service.js';
import { CaseReading } from './case-reading.service.js';
import { CaseSheets, type CaseSheet } from './case-sheet.service.js';
import { CaseTeamService } from './case-team.service.js';
import { LegalCase } from './case.entity.js';
import { KnownPeople } from './known-people.service.js';
import { caseJson } from './case.json.js';
import { caseWorkflow } from './case.workflow.js';
import type { CaseChange, CaseForm } from './cases.forms.js';
import { IncidentAccess } from './incident-access.service.js';
import { SearchRows } from './search-rows.service.js';
import { fieldsChanged, Stale, unlessStale } from './stale.js';

/** What a new case needs that must be found or made before its unit of work. */
interface Prepared {
  readonly juristId: string | null;
  /** The incident that is recorded already. */
  readonly shared: Incident | null;
  readonly key: CaseKey;
  /** For each person of the form, who she is if she is known. */
  readonly known: readonly (Person | null)[];
}

/** Opens, reads and changes cases. */
@Injectable()
export class CasesService {
  constructor(
    private readonly unit: UnitOfWork,
    private readonly access: CaseAccess,
    private readonly incidentAccess: IncidentAccess,
    private readonly incidents: IncidentsService,
    private readonly people: CasePeopleService,
    private readonly team: CaseTeamService,
    private readonly sheets: CaseSheets,
    private readonly known: KnownPeople,
    private readonly sought: SearchRows,
    private readonly settings: SettingsService,
    private readonly reading: CaseReading,
  ) {}

  /** A new case with whom it concerns, perhaps nobody yet, and its incident. @throws Invalid, Forbidden, NotFound */
  async open(actor: Actor, form: CaseForm): Promise<CaseSheet> {
    if (!may(actor, 'case.open')) throw new Forbidden();
    const faults = openingFaults(form, this.incidents.today());
    if (Object.keys(faults).length > 0) throw new Invalid(faults, form);
    const juristId = form.juristId ?? (actor.role === 'jurist' ? actor.id : null);
    await this.team.demandJurist(juristId, form);
    const shared = form.incidentId
      ? await this.incidentAccess.byId(actor, form.incidentId, 'case.read')
      : null;
    const known = await this.known.among(
      actor,
      form.people ?? [],
      null,
      (at) => `people.${at}.personCode`,
      form,
    );
    // Made before the unit of work: inside it nothing is awaited but the database.
    const key = await CaseKey.generate();
    const made = await this.unit.run(actor, (work) =>
      this.write(work, form, { juristId, shared, key, known }),
    );
    return this.sheets.of(made);
  }

  /** The case and all that belongs to it. That it was read is noted. @throws NotFound */
  async read(actor: Actor, ref: string): Promise<CaseSheet> {
    const legalCase = await this.access.byRef(actor, ref, 'case.read');
    const subject = { kind: 'case', id: legalCase.id };
    await this.unit.note(actor, { action: 'case.read', subject, caseId: legalCase.id });
    return this.sheets.of(legalCase);
  }

  /** What it says of itself, for whoever may change it. That it was read is noted. @throws NotFound, Forbidden */
  async readSummary(actor: Actor, ref: string): Promise<LegalCase> {
    const legalCase = await this.access.byRef(actor, ref, 'case.edit');
    const { id } = legalCase;
    const subject = { kind: 'case', id };
    await this.reading.note(actor, { action: 'case.read', what: 'summary', subject, caseIds: [id] });
    return legalCase;
  }

  /** To hand the case on is to change its team. @throws Forbidden, Conflict with the case as it stands when stale */
  async edit(actor: Actor, ref: string, change: CaseChange): Promise<CaseSheet> {
    const legalCase = await this.access.byRef(actor, ref, 'case.edit');
    const { version, ...answers } = change;
    const isHandedOn = answers.juristId !== undefined && answers.juristId !== legalCase.juristId;
    if (isHandedOn) await this.access.byId(actor, legalCase.id, 'case.team');
    await this.team.demandNextOwner(legalCase, answers.juristId, change);
    const sent = Object.fromEntries(Object.entries(answers).filter(([, value]) => value !== undefined));
    await unlessStale(
      this.unit.run(actor, async (work) => {
        const columns = { channel: legalCase.channel, ...sent };
        const written = await work.manager.update(LegalCase, { id: legalCase.id, version }, columns);
        if (written.affected !== 1) throw new Stale();
        if (answers.juristId) await this.team.join(work, legalCase.id, answers.juristId, 'jurist');
        const details = { fields: fieldsChanged(legalCase, change) };
        work.note({
          action: 'case.edit',
          subject: { kind: 'case', id: legalCase.id },
          caseId: legalCase.id,
          details,
        });
      }),
      async () => caseJson(await this.sheets.of(await this.access.byId(actor, legalCase.id, 'case.edit'))),
      change,
    );
    return this.sheets.of(await this.access.byId(actor, legalCase.id, 'case.edit'));
  }

  private async write(
    work: Work,
    form: CaseForm,
    { juristId, shared, key, known }: Prepared,
  ): Promise<LegalCase> {
    const incident = shared ?? (await this.incidents.record(work, form.incident ?? {}));
    const id = randomUUID();
    const legalCase = work.manager.create(LegalCase, {
      id,
      ref: await this.freeReference(work),
      incidentId: incident.id,
      stage: caseWorkflow.initial,
      channel: form.channel ?? null,
      summary: form.summary ?? null,
      juristId,
      createdBy: work.actor.id,
      createdAt: work.at,
      version: 1,
    });
    await work.manager.insert(LegalCase, legalCase);
    await work.manager.insert(CaseKeyRow, this.access.keyRow(id, key));
    work.note({
      action: 'case.open',
      subject: { kind: 'case', id },
      caseId: id,
      details: { incident: incident.id },
    });
    await this.team.begin(work, legalCase);
    for (const [index, person] of (form.people ?? []).entries())
      await this.people.join(work, legalCase, person, known[index] ?? null);
    await this.sought.write(work, legalCase);
    return legalCase;
  }

  /** A million references: two draws will meet one day, and then one draws again. */
  private async freeReference(work: Work): Promise<string> {
    const prefix = await this.settings.referencePrefix(work.manager);
    let ref = newReference(randomInt, prefix);
    while (await work.manager.existsBy(LegalCase, { ref })) ref = newReference(randomInt, prefix);
    return ref;
  }
}
