import { Body, Controller, Get, Post, Query, Req } from '@nestjs/common';
import type { Request } from 'express';
import type { Actor } from '../access/actor.js';
import { may } from '../access/may.js';
import { CurrentActor } from '../accounts/current-actor.js';
import type { Incident } from '../incidents/incident.entity.js';
import { incidentFacts } from '../incidents/incident.words.js';
import { IncidentsService } from '../incidents/incidents.service.js';
import { Forbidden, Invalid, NotFound } from '../platform/errors.js';
import { readForm } from '../platform/forms/read-form.js';
import { page, seeOther, type Page, type SeeOther } from '../platform/http/reply.js';
import { submit } from '../platform/http/submit.js';
import { visitorOf } from '../platform/http/visitor.js';
import { incidentFields, isTouched, personFields } from './case-form.model.js';
import { CaseTeamService } from './case-team.service.js';
import { CaseForm } from './cases.forms.js';
import { CasesService } from './cases.service.js';
import { DraftedForms, type DraftedForm } from './drafted-forms.service.js';
import { MOST_ROWS, rowsAt, rowsIn, tooManyRows, withFirstRows, withRowsAsked } from './form-rows.js';
import { CaseIncidentsService } from './case-incidents.service.js';
import { IncidentAccess } from './incident-access.service.js';

/** One calm page on which a case is opened, in as few answers as there are. */
@Controller('cases/new')
export class OpeningPagesController {
  constructor(
    private readonly cases: CasesService,
    private readonly team: CaseTeamService,
    private readonly incidents: IncidentsService,
    private readonly incidentAccess: IncidentAccess,
    private readonly caseIncidents: CaseIncidentsService,
    private readonly drafted: DraftedForms,
  ) {}

  /** `?incident=<id>`: somebody else who was hurt in an incident that is recorded already. */
  @Get()
  async show(
    @CurrentActor() actor: Actor,
    @Req() request: Request,
    @Query('incident') incidentId?: string,
  ): Promise<Page> {
    if (!may(actor, 'case.open')) throw new Forbidden();
    const values = {
      juristId: actor.role === 'jurist' ? actor.id : '',
      ...(typeof incidentId === 'string' && { incidentId }),
    };
    const begun = await this.drafted.begin(actor, request, values);
    const { draftedAt } = begun;
    // A draft outlives the access to the incident that it names; an address that names none of ours does not exist.
    if (draftedAt !== null && (await this.isGone(actor, begun.form.values)))
      return this.drawGone(actor, request, begun.form.values as object, draftedAt);
    const shared = await this.shared(actor, begun.form.values);
    if (shared) await this.caseIncidents.read(actor, shared.id);
    return this.draw(actor, request, begun, 200);
  }

  @Post()
  async open(
    @CurrentActor() actor: Actor,
    @Req() request: Request,
    @Body() body: Record<string, unknown>,
  ): Promise<Page | SeeOther> {
    if (!may(actor, 'case.open')) throw new Forbidden();
    const asked = withRowsAsked(body);
    if (await this.isGone(actor, asked ?? body)) return this.drawGone(actor, request, asked ?? body);
    if (asked) return this.draw(actor, request, this.drafted.again(request, asked), 200);
    return submit(
      () => this.cases.open(actor, readDrawable(body)),
      async ({ legalCase }) => {
        await this.drafted.end(actor, request);
        return seeOther(`/cases/${legalCase.ref}`, 'cases.opened');
      },
      (refusal) => this.draw(actor, request, this.drafted.again(request, body, refusal), refusal.status),
    );
  }

  /** The incident that the form names, recorded already. @throws NotFound */
  private async shared(actor: Actor, values: unknown): Promise<Incident | null> {
    const { incidentId } = values as { incidentId?: unknown };
    if (typeof incidentId !== 'string' || !incidentId) return null;
    return this.incidentAccess.byId(actor, incidentId, 'case.read');
  }

  private async isGone(actor: Actor, values: unknown): Promise<boolean> {
    try {
      await this.shared(actor, values);
      return false;
    } catch (thrown) {
      if (thrown instanceof NotFound) return true;
      throw thrown;
    }
  }

  /** Everything that was typed but the incident, which the actor may no longer read. */
  private drawGone(actor: Actor, request: Request, typed: object, draftedAt: string | null = null) {
    const refusal = new Invalid({ incidentId: [{ key: 'cases.incidentGone' }] });
    const again = this.drafted.again(request, { ...typed, incidentId: '' }, refusal);
    return this.draw(actor, request, { ...again, draftedAt }, refusal.status);
  }

  private async draw(actor: Actor, request: Request, drafted: DraftedForm, status: number): Promise<Page> {
    const { language } = visitorOf(request);
    const { form } = drafted;
    const today = this.incidents.today();
    const shared = await this.shared(actor, form.values);
    const jurists = await this.team.jurists();
    const model = {
      ...drafted,
      shared: shared && incidentFacts(shared, language),
      incident: incidentFields(form, 'incident.', language, today),
      people: rowsAt(form.values, 'people', 1).map((row) => ({
        ...row,
        fields: personFields(form, `${row.path}.`, language, today),
      })),
      jurists: jurists.map(({ id, name }) => ({ value: id, label: name })),
      isOpen: {
        forces: isTouched(form, [
          'incident.forces',
          'incident.rioVisible',
          'incident.facesCovered',
          'incident.filmed',
          'incident.warningGiven',
          'incident.legalBasis',
        ]),
        people: shared !== null || isTouched(form, ['people']),
        alert: isTouched(form, ['channel', 'summary']),
      },
    };
    return page('cases/new', 'cases.newTitle', model, { status });
  }
}

/** @throws Invalid also beyond the rows that the page could give back */
function readDrawable(body: object): CaseForm {
  const form = readForm(CaseForm, body, 'page');
  if (rowsIn(form) > MOST_ROWS) throw new Invalid({ '': [tooManyRows] }, withFirstRows(form));
  return form;
}
