import { Body, Controller, Get, Param, Patch, Post, Res } from '@nestjs/common';
import { ApiTags } from '@nestjs/swagger';
import type { Response } from 'express';
import type { Actor } from '../access/actor.js';
import { may } from '../access/may.js';
import { CurrentActor } from '../accounts/current-actor.js';
import { IncidentJson, incidentJson } from '../incidents/incident.json.js';
import { IncidentForm } from '../incidents/incidents.forms.js';
import { Forbidden } from '../platform/errors.js';
import { readForm } from '../platform/forms/read-form.js';
import { Answers, Makes, Takes } from '../platform/openapi/answers.js';
import { IncidentChange } from './cases.forms.js';
import { CaseIncidentsService } from './case-incidents.service.js';

@ApiTags('incidents')
@Controller('api/incidents')
export class IncidentsApiController {
  constructor(private readonly incidents: CaseIncidentsService) {}

  @Post()
  @Takes(IncidentForm)
  @Makes(IncidentJson)
  async record(
    @CurrentActor() actor: Actor,
    @Body() body: unknown,
    @Res({ passthrough: true }) response: Response,
  ): Promise<IncidentJson> {
    if (!may(actor, 'incident.record')) throw new Forbidden();
    const incident = await this.incidents.record(actor, readForm(IncidentForm, body, 'api'));
    response.location(`/api/incidents/${incident.id}`);
    return incidentJson(incident);
  }

  @Get(':id')
  @Answers(200, IncidentJson, [404])
  async show(@CurrentActor() actor: Actor, @Param('id') id: string): Promise<IncidentJson> {
    return incidentJson(await this.incidents.read(actor, id));
  }

  @Patch(':id')
  @Takes(IncidentChange)
  @Answers(200, IncidentJson, [400, 403, 404, 409, 422])
  async edit(
    @CurrentActor() actor: Actor,
    @Param('id') id: string,
    @Body() body: unknown,
  ): Promise<IncidentJson> {
    await this.incidents.demand(actor, id, 'incident.edit');
    return incidentJson(await this.incidents.edit(actor, id, readForm(IncidentChange, body, 'api')));
  }
}
