import { randomUUID } from 'node:crypto';
import { Injectable } from '@nestjs/common';
import type { Actor } from '../access/actor.js';
import { injuryJson } from '../incidents/incident.json.js';
import { IncidentsService } from '../incidents/incidents.service.js';
import { UnitOfWork, type Work } from '../journal/unit-of-work.js';
import type { Identity } from '../people/identity.js';
import { PeopleService } from '../people/people.service.js';
import type { Person } from '../people/person.entity.js';
import { Invalid, NotFound } from '../platform/errors.js';
import { CaseAccess } from './case-access.service.js';
import { CasePerson } from './case-person.entity.js';
import { CaseReading } from './case-reading.service.js';
import { KnownPeople } from './known-people.service.js';
import { CaseSheets, type PersonInCase } from './case-sheet.service.js';
import { PersonsCases } from './persons-cases.service.js';
import type { LegalCase } from './case.entity.js';
import { casePersonJson } from './case.json.js';
import { partFaults } from './case.rules.js';
import type { CasePersonChange, CasePersonForm, JoiningPersonForm } from './cases.forms.js';
import type { Standing } from './edited-form.js';
import { SearchRows } from './search-rows.service.js';
import { fieldsChanged, Stale, unlessStale } from './stale.js';

/** The people of a case: who they are, their part in it, what they suffered. */
@Injectable()
export class CasePeopleService {
  constructor(
    private readonly unit: UnitOfWork,
    private readonly access: CaseAccess,
    private readonly people: PeopleService,
    private readonly incidents: IncidentsService,
    private readonly sheets: CaseSheets,
    private readonly known: KnownPeople,
    private readonly hers: PersonsCases,
    private readonly sought: SearchRows,
    private readonly reading: CaseReading,
  ) {}

  /** @throws Invalid */
  async add(actor: Actor, ref: string, form: JoiningPersonForm): Promise<PersonInCase> {
    const legalCase = await this.access.byRef(actor, ref, 'person.add');
    this.demandSound(form, form);
    const [known = null] = await this.known.among(actor, [form], legalCase.id);
    const personId = await this.unit.run(actor, async (work) => {
      const joined = await this.join(work, legalCase, form, known);
      await this.sought.write(work, legalCase);
      return joined;
    });
    return this.inCase(legalCase, personId);
  }

  /** @throws Invalid, NotFound, Conflict with the person as she stands when the version is stale */
  async edit(actor: Actor, ref: string, personId: string, change: CasePersonChange): Promise<PersonInCase> {
    const legalCase = await this.access.byRef(actor, ref, 'person.edit');
    const { part, person, injuries } = await this.inCase(legalCase, personId);
    const before = { ...this.people.values(person), ...part, injuries: injuries.map(injuryJson) };
    const fields = fieldsChanged(before, change);
    if (change.role === null) throw new Invalid({ role: [{ key: 'fieldErrors.choose' }] }, change);
    this.demandSound({ ...this.people.after(person, change), injuries: change.injuries ?? [] }, change);
    await unlessStale(
      this.unit.run(actor, async (work) => {
        if (!(await this.people.edit(work, person, change))) throw new Stale();
        await this.writePart(work, legalCase, part, change);
        await this.hers.noteEdited(work, person, legalCase, fields);
        await this.sought.write(work, ...(await this.hers.of(personId, work.manager)));
      }),
      async () => casePersonJson(await this.inCase(legalCase, personId)),
      change,
    );
    return this.inCase(legalCase, personId);
  }

  /** Somebody of this case, without who she is. @throws NotFound */
  async find(
    actor: Actor,
    ref: string,
    personId: string,
  ): Promise<{ legalCase: LegalCase; known: PersonInCase }> {
    const legalCase = await this.access.byRef(actor, ref, 'case.read');
    return { legalCase, known: await this.inCase(legalCase, personId) };
  }

  /** The same with what she suffered, for whoever asks for it alone: noted. @throws NotFound */
  async read(actor: Actor, ref: string, personId: string): Promise<PersonInCase> {
    const { legalCase, known } = await this.find(actor, ref, personId);
    const subject = { kind: 'person', id: personId };
    const caseIds = [legalCase.id];
    await this.reading.note(actor, { action: 'case.read', what: 'injuries', subject, caseIds });
    return known;
  }

  /** Who she is. That it was seen is noted in each case of hers. @throws NotFound, Forbidden */
  async identity(actor: Actor, ref: string, personId: string): Promise<Identity> {
    const legalCase = await this.access.byRef(actor, ref, 'person.identity');
    const { person } = await this.inCase(legalCase, personId);
    return this.people.identity(actor, person, ...(await this.caseIds(personId)));
  }

  /** Her as a form holds her, identity included, for those who may change her: it was seen, so it is noted. */
  async standing(actor: Actor, ref: string, personId: string): Promise<Standing> {
    const legalCase = await this.access.byRef(actor, ref, 'person.edit');
    const { part, person, injuries } = await this.inCase(legalCase, personId);
    await this.people.identity(actor, person, ...(await this.caseIds(personId)));
    const { role, suffered } = part;
    return {
      values: { ...this.people.values(person), role, suffered, injuries: injuries.map(injuryJson) },
      version: person.version,
    };
  }

  /**
   * Records somebody, unless she is `known`, and her part in the case, inside the act that brings her. Nothing that
   * is noted of her already is taken away. @returns her id
   */
  async join(work: Work, legalCase: LegalCase, form: CasePersonForm, known: Person | null): Promise<string> {
    const person = known ?? (await this.people.record(work, form));
    const { id: caseId, incidentId } = legalCase;
    const position = await work.manager.countBy(CasePerson, { caseId });
    const { role, suffered = null, injuries = [] } = form;
    await work.manager.insert(CasePerson, {
      id: randomUUID(),
      caseId,
      personId: person.id,
      position,
      role,
      suffered,
    });
    await this.incidents.addInjuries(work, incidentId, person.id, injuries);
    // A form of hers that stands open elsewhere does not know of these injuries, and would write its own over them.
    if (known && injuries.length > 0) await this.people.touch(work, person);
    const fields = injuries.length > 0 ? ['injuries'] : [];
    await this.hers.noteAdded(work, person, legalCase, { role, fields });
    return person.id;
  }

  private async writePart(
    work: Work,
    legalCase: LegalCase,
    part: CasePerson,
    change: CasePersonChange,
  ): Promise<void> {
    const { role, suffered, injuries } = change;
    const columns = { ...(role && { role }), ...(suffered !== undefined && { suffered }) };
    if (Object.keys(columns).length > 0) await work.manager.update(CasePerson, part.id, columns);
    if (injuries !== undefined)
      await this.incidents.replaceInjuries(work, legalCase.incidentId, part.personId, injuries ?? []);
  }

  private async caseIds(personId: string): Promise<string[]> {
    return (await this.hers.of(personId)).map(({ id }) => id);
  }

  private async inCase(legalCase: LegalCase, personId: string): Promise<PersonInCase> {
    const found = (await this.sheets.people(legalCase)).find(({ person }) => person.id === personId);
    if (!found) throw new NotFound();
    return found;
  }

  private demandSound(person: Partial<CasePersonForm>, typed: object): void {
    const faults = partFaults(person, this.incidents.today());
    if (Object.keys(faults).length > 0) throw new Invalid(faults, typed);
  }
}
