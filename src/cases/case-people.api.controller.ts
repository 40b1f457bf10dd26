import { Body, Controller, Delete, Get, Param, Patch, Post, Res } from '@nestjs/common';
import { ApiTags } from '@nestjs/swagger';
import type { Response } from 'express';
import type { Actor } from '../access/actor.js';
import { CurrentActor } from '../accounts/current-actor.js';
import { IdentityJson, identityJson } from '../people/identity.json.js';
import { readForm } from '../platform/forms/read-form.js';
import { Answers, Makes, NoBody, Takes } from '../platform/openapi/answers.js';
import { CaseAccess } from './case-access.service.js';
import { CasePersonJson, casePersonJson, MemberJson, memberJson } from './case.json.js';
import { CasePeopleService } from './case-people.service.js';
import { CaseTeamService } from './case-team.service.js';
import { CasePersonChange, JoiningPersonForm, MemberForm } from './cases.forms.js';

/** Who is in a case: the people whom it concerns, and the team that works on it. */
@ApiTags('cases')
@Controller('api/cases/:ref')
export class CasePeopleApiController {
  constructor(
    private readonly people: CasePeopleService,
    private readonly team: CaseTeamService,
    private readonly access: CaseAccess,
  ) {}

  @Post('people')
  @Takes(JoiningPersonForm)
  @Makes(CasePersonJson, [400, 403, 404, 422])
  async add(
    @CurrentActor() actor: Actor,
    @Param('ref') ref: string,
    @Body() body: unknown,
    @Res({ passthrough: true }) response: Response,
  ): Promise<CasePersonJson> {
    await this.access.byRef(actor, ref, 'person.add');
    const made = await this.people.add(actor, ref, readForm(JoiningPersonForm, body, 'api'));
    response.location(`/api/cases/${ref}/people/${made.person.id}`);
    return casePersonJson(made);
  }

  @Get('people/:personId')
  @Answers(200, CasePersonJson, [404])
  async show(
    @CurrentActor() actor: Actor,
    @Param('ref') ref: string,
    @Param('personId') personId: string,
  ): Promise<CasePersonJson> {
    return casePersonJson(await this.people.read(actor, ref, personId));
  }

  /** Who she is; that it was seen is noted in the journal. */
  @Get('people/:personId/identity')
  @Answers(200, IdentityJson, [403, 404])
  async identity(
    @CurrentActor() actor: Actor,
    @Param('ref') ref: string,
    @Param('personId') personId: string,
  ): Promise<IdentityJson> {
    return identityJson(await this.people.identity(actor, ref, personId));
  }

  @Patch('people/:personId')
  @Takes(CasePersonChange)
  @Answers(200, CasePersonJson, [400, 403, 404, 409, 422])
  async edit(
    @CurrentActor() actor: Actor,
    @Param('ref') ref: string,
    @Param('personId') personId: string,
    @Body() body: unknown,
  ): Promise<CasePersonJson> {
    await this.access.byRef(actor, ref, 'person.edit');
    return casePersonJson(
      await this.people.edit(actor, ref, personId, readForm(CasePersonChange, body, 'api')),
    );
  }

  @Post('team')
  @Takes(MemberForm)
  @Makes(MemberJson, [400, 403, 404, 409, 422])
  async join(
    @CurrentActor() actor: Actor,
    @Param('ref') ref: string,
    @Body() body: unknown,
    @Res({ passthrough: true }) response: Response,
  ): Promise<MemberJson> {
    await this.access.byRef(actor, ref, 'case.team');
    const joined = memberJson(await this.team.add(actor, ref, readForm(MemberForm, body, 'api')));
    response.location(`/api/cases/${ref}/team/${joined.userId}`);
    return joined;
  }

  @Delete('team/:userId')
  @NoBody(204, [403, 404, 409])
  async leave(
    @CurrentActor() actor: Actor,
    @Param('ref') ref: string,
    @Param('userId') userId: string,
  ): Promise<void> {
    await this.team.remove(actor, ref, userId);
  }
}
