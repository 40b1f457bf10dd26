import { Body, Controller, Get, Param, Post, Query, Res } from '@nestjs/common';
import { ApiTags } from '@nestjs/swagger';
import type { Response } from 'express';
import type { Actor } from '../access/actor.js';
import { CurrentActor } from '../accounts/current-actor.js';
import { CaseAccess } from '../cases/case-access.service.js';
import { readForm } from '../platform/forms/read-form.js';
import { Answers, Makes, Takes, TakesQuery } from '../platform/openapi/answers.js';
import { pageOf, Paging, type PageOf } from '../platform/openapi/pages.js';
import { ConsentForm, ConsentWithdrawalForm } from './consent.forms.js';
import { ConsentJson, consentJson } from './consent.json.js';
import { ConsentReading } from './consent-reading.service.js';
import { ConsentsService } from './consents.service.js';

/** What people agreed to, for programs. */
@ApiTags('consents')
@Controller('api')
export class ConsentsApiController {
  constructor(
    private readonly consents: ConsentsService,
    private readonly reading: ConsentReading,
    private readonly access: CaseAccess,
  ) {}

  /** Every answer, the last recorded first. */
  @Get('cases/:ref/consents')
  @TakesQuery(Paging)
  @Answers(200, pageOf(ConsentJson), [403, 404, 422])
  async list(
    @CurrentActor() actor: Actor,
    @Param('ref') ref: string,
    @Query() query: unknown,
  ): Promise<PageOf<ConsentJson>> {
    const { page, perPage } = readForm(Paging, query, 'page');
    const found = await this.reading.all(actor, await this.access.byRef(actor, ref, 'case.read'));
    return {
      items: found.slice((page - 1) * perPage, page * perPage).map(consentJson),
      total: found.length,
      page,
      perPage,
    };
  }

  @Post('cases/:ref/consents')
  @Takes(ConsentForm)
  @Makes(ConsentJson, [400, 403, 404, 422])
  async record(
    @CurrentActor() actor: Actor,
    @Param('ref') ref: string,
    @Body() body: unknown,
    @Res({ passthrough: true }) response: Response,
  ): Promise<ConsentJson> {
    await this.access.byRef(actor, ref, 'consent.record');
    const made = await this.consents.recordOne(actor, ref, readForm(ConsentForm, body, 'api'));
    response.location(`/api/consents/${made.id}`);
    return consentJson(made);
  }

  @Get('consents/:id')
  @Answers(200, ConsentJson, [403, 404])
  async show(@CurrentActor() actor: Actor, @Param('id') id: string): Promise<ConsentJson> {
    return consentJson(await this.reading.one(actor, id));
  }

  /** Taken back, at once; what was sent before stays sent. */
  @Post('consents/:id/withdrawal')
  @Takes(ConsentWithdrawalForm)
  @Answers(200, ConsentJson, [400, 403, 404, 409, 422])
  async withdraw(
    @CurrentActor() actor: Actor,
    @Param('id') id: string,
    @Body() body: unknown,
  ): Promise<ConsentJson> {
    await this.consents.find(actor, id, 'consent.withdraw');
    return consentJson(await this.consents.withdraw(actor, id, readForm(ConsentWithdrawalForm, body, 'api')));
  }
}
