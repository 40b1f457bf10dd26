import { Body, Controller, Get, Param, Post, Req } from '@nestjs/common';
import type { Request } from 'express';
import type { Actor } from '../access/actor.js';
import { CurrentActor } from '../accounts/current-actor.js';
import type { Incident } from '../incidents/incident.entity.js';
import { valuesOf } from '../incidents/incident.model.js';
import { IncidentsService } from '../incidents/incidents.service.js';
import type { Change } from '../platform/forms/changes.js';
import { readForm } from '../platform/forms/read-form.js';
import { page, seeOther, type Page, type SeeOther } from '../platform/http/reply.js';
import { submit } from '../platform/http/submit.js';
import { visitorOf } from '../platform/http/visitor.js';
import { changesInWords } from './answer-words.js';
import { CaseAccess } from './case-access.service.js';
import { incidentFields } from './case-form.model.js';
import { CaseHeader } from './case-header.service.js';
import { CaseIncidentsService } from './case-incidents.service.js';
import { IncidentChange } from './cases.forms.js';
import { DraftedForms, type DraftedForm } from './drafted-forms.service.js';
import { differences, typedAgain } from './edited-form.js';
import { withRowsAsked } from './form-rows.js';
import { IncidentAccess } from './incident-access.service.js';

/** The incident of a case, changed for every case that shares it. */
@Controller('cases/:ref/incident/edit')
export class CaseIncidentPagesController {
  constructor(
    private readonly access: CaseAccess,
    private readonly incidentAccess: IncidentAccess,
    private readonly caseIncidents: CaseIncidentsService,
    private readonly incidents: IncidentsService,
    private readonly header: CaseHeader,
    private readonly drafted: DraftedForms,
  ) {}

  @Get()
  async show(
    @CurrentActor() actor: Actor,
    @Req() request: Request,
    @Param('ref') ref: string,
  ): Promise<Page> {
    const { incidentId } = await this.access.byRef(actor, ref, 'incident.edit');
    const incident = await this.caseIncidents.read(actor, incidentId, 'incident.edit');
    const { values, version } = standingOf(incident);
    return this.draw(actor, request, ref, await this.drafted.begin(actor, request, { ...values, version }));
  }

  @Post()
  async edit(
    @CurrentActor() actor: Actor,
    @Req() request: Request,
    @Param('ref') ref: string,
    @Body() body: Record<string, unknown>,
  ): Promise<Page | SeeOther> {
    const { incidentId } = await this.access.byRef(actor, ref, 'incident.edit');
    const asked = withRowsAsked(body);
    if (asked) return this.draw(actor, request, ref, this.drafted.again(request, asked));
    return submit(
      () => this.caseIncidents.edit(actor, incidentId, readForm(IncidentChange, body, 'page')),
      async () => {
        await this.drafted.end(actor, request);
        return seeOther(`/cases/${ref}`, 'cases.saved');
      },
      async (refusal) => {
        const standing = await this.standing(actor, ref);
        const drafted = this.drafted.again(request, typedAgain(body, refusal, standing), refusal);
        const { language } = visitorOf(request);
        const changes = differences(refusal, standing, (current, typed) =>
          changesInWords(IncidentChange, current, typed, language),
        );
        return this.draw(actor, request, ref, drafted, { changes, status: refusal.status });
      },
    );
  }

  private async standing(actor: Actor, ref: string) {
    const { incidentId } = await this.access.byRef(actor, ref, 'incident.edit');
    return standingOf(await this.incidentAccess.byId(actor, incidentId, 'incident.edit'));
  }

  private async draw(
    actor: Actor,
    request: Request,
    ref: string,
    drafted: DraftedForm,
    { changes = [], status = 200 }: { changes?: readonly Change[]; status?: number } = {},
  ): Promise<Page> {
    const { language } = visitorOf(request);
    const legalCase = await this.access.byRef(actor, ref, 'incident.edit');
    const model = {
      ...drafted,
      header: await this.header.model(actor, legalCase, ''),
      ref: legalCase.ref,
      sharedBy: await this.incidentAccess.sharedBy(legalCase.incidentId),
      changes,
      incident: incidentFields(drafted.form, '', language, this.incidents.today()),
    };
    return page('incidents/edit', 'incidents.editTitle', model, { code: legalCase.ref, status });
  }
}

const standingOf = (incident: Incident) => ({ values: valuesOf(incident), version: incident.version });
