import { Body, Controller, Get, Post, Query, Req } from '@nestjs/common';
import type { Request } from 'express';
import type { Actor } from '../access/actor.js';
import { may } from '../access/may.js';
import { CurrentActor } from '../accounts/current-actor.js';
import { incidentFacts } from '../incidents/incident.words.js';
import { IncidentsService } from '../incidents/incidents.service.js';
import { Forbidden } from '../platform/errors.js';
import { readForm } from '../platform/forms/read-form.js';
import { page, seeOther, type Page, type SeeOther } from '../platform/http/reply.js';
import { submit } from '../platform/http/submit.js';
import { visitorOf } from '../platform/http/visitor.js';
import { incidentFields, isTouched, personFields } from './case-form.model.js';
import { CaseTeamService } from './case-team.service.js';
import { CaseForm } from './cases.forms.js';
import { CasesService } from './cases.service.js';
import { DraftedForms, type DraftedForm } from './drafted-forms.service.js';
import { rowsAt, withRowsAsked } from './form-rows.js';
import { IncidentAccess } from './incident-access.service.js';

/** One calm page on which a case is opened, in as few answers as there are. */
@Controller('cases/new')
export class OpeningPagesController {
  constructor(
    private readonly cases: CasesService,
    private readonly team: CaseTeamService,
    private readonly incidents: IncidentsService,
    private readonly incidentAccess: IncidentAccess,
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
    return this.draw(actor, request, await this.drafted.begin(actor, request, values), 200);
  }

  @Post()
  async open(
    @CurrentActor() actor: Actor,
    @Req() request: Request,
    @Body() body: Record<string, unknown>,
  ): Promise<Page | SeeOther> {
    if (!may(actor, 'case.open')) throw new Forbidden();
    const asked = withRowsAsked(body);
    if (asked) return this.draw(actor, request, this.drafted.again(request, asked), 200);
    return submit(
      () => this.cases.open(actor, readForm(CaseForm, body, 'page')),
      async ({ legalCase }) => {
        await this.drafted.end(actor, request);
        return seeOther(`/cases/${legalCase.ref}`, 'cases.opened');
      },
      (refusal) => this.draw(actor, request, this.drafted.again(request, body, refusal), refusal.status),
    );
  }

  private async draw(actor: Actor, request: Request, drafted: DraftedForm, status: number): Promise<Page> {
    const { language } = visitorOf(request);
    const { form } = drafted;
    const today = this.incidents.today();
    const { incidentId } = form.values as { incidentId?: unknown };
    const shared =
      typeof incidentId === 'string' && incidentId
        ? await this.incidentAccess.byId(actor, incidentId, 'case.read')
        : null;
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
