import { Body, Controller, Get, Param, Post, Query, Req, Res } from '@nestjs/common';
import { ApiTags } from '@nestjs/swagger';
import type { Request, Response } from 'express';
import type { Actor } from '../access/actor.js';
import { CurrentActor } from '../accounts/current-actor.js';
import { CaseAccess } from '../cases/case-access.service.js';
import { readForm } from '../platform/forms/read-form.js';
import { visitorOf } from '../platform/http/visitor.js';
import { Accepts, Answers, Streams, Takes, TakesQuery } from '../platform/openapi/answers.js';
import { pageOf, Paging, type PageOf } from '../platform/openapi/pages.js';
import { DossierForm } from './dossier.forms.js';
import { DossierJson, dossierJson } from './dossier.json.js';
import { CallingOff } from './calling-off.service.js';
import { DossiersService } from './dossiers.service.js';
import { sendFile } from './send-file.js';

/** Dossiers for programs. */
@ApiTags('dossiers')
@Controller('api')
export class DossiersApiController {
  constructor(
    private readonly dossiers: DossiersService,
    private readonly callingOff: CallingOff,
    private readonly access: CaseAccess,
  ) {}

  @Post('cases/:ref/dossiers')
  @Takes(DossierForm)
  @Accepts(DossierJson)
  async order(
    @CurrentActor() actor: Actor,
    @Param('ref') ref: string,
    @Body() body: unknown,
    @Req() request: Request,
    @Res({ passthrough: true }) response: Response,
  ): Promise<DossierJson> {
    await this.access.byRef(actor, ref, 'dossier.print');
    const asked = await this.dossiers.order(actor, ref, readForm(DossierForm, body, 'api'));
    response.location(`/api/dossiers/${asked.dossier.id}`);
    return dossierJson(asked, visitorOf(request).language);
  }

  @Get('cases/:ref/dossiers')
  @TakesQuery(Paging)
  @Answers(200, pageOf(DossierJson), [403, 404, 422])
  async list(
    @CurrentActor() actor: Actor,
    @Param('ref') ref: string,
    @Query() query: unknown,
    @Req() request: Request,
  ): Promise<PageOf<DossierJson>> {
    const { page, perPage } = readForm(Paging, query, 'page');
    const all = await this.dossiers.seen(actor, ref);
    const items = all
      .slice((page - 1) * perPage, page * perPage)
      .map((each) => dossierJson(each, visitorOf(request).language));
    return { items, total: all.length, page, perPage };
  }

  @Get('dossiers/:id')
  @Answers(200, DossierJson, [403, 404])
  async show(
    @CurrentActor() actor: Actor,
    @Param('id') id: string,
    @Req() request: Request,
  ): Promise<DossierJson> {
    return dossierJson(await this.dossiers.one(actor, id), visitorOf(request).language);
  }

  @Get('dossiers/:id/pdf')
  @Streams('application/pdf', [403, 404, 422])
  async pdf(@CurrentActor() actor: Actor, @Param('id') id: string, @Res() response: Response): Promise<void> {
    await sendFile(response, await this.dossiers.file(actor, id));
  }

  /** A print that waits or runs is called off; what is printed stays. */
  @Post('dossiers/:id/cancel')
  @Answers(200, DossierJson, [403, 404, 409])
  async cancel(
    @CurrentActor() actor: Actor,
    @Param('id') id: string,
    @Req() request: Request,
  ): Promise<DossierJson> {
    await this.callingOff.cancel(actor, id);
    return dossierJson(await this.dossiers.one(actor, id), visitorOf(request).language);
  }
}
