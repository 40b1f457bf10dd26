import { Controller, Get, Param, Post, Query, Req, Res } from '@nestjs/common';
import type { Request, Response } from 'express';
import type { Actor } from '../access/actor.js';
import { scopeOf } from '../access/may.js';
import { CurrentActor } from '../accounts/current-actor.js';
import { NotFound } from '../platform/errors.js';
import { readForm } from '../platform/forms/read-form.js';
import { page, seeOther, type Page, type SeeOther } from '../platform/http/reply.js';
import { Paging } from '../platform/openapi/pages.js';
import { CallingOff } from './calling-off.service.js';
import { DossierPage } from './dossier-page.service.js';
import { rowModel } from './dossier.pages.model.js';
import { DossiersService } from './dossiers.service.js';
import { ReplacedBy } from './replaced-by.service.js';
import { sendFile } from './send-file.js';

/** Printed dossiers, for whoever prints and sends them: what is in them is told to the team of the case only. */
@Controller('dossiers')
export class DossiersPagesController {
  constructor(
    private readonly dossiers: DossiersService,
    private readonly callingOff: CallingOff,
    private readonly replacedBy: ReplacedBy,
    private readonly dossierPage: DossierPage,
  ) {}

  @Get()
  async index(@CurrentActor() actor: Actor, @Query() query: unknown, @Req() request: Request): Promise<Page> {
    if (scopeOf(actor, 'dossier.read') === 'none') throw new NotFound();
    const paging = readForm(Paging, query, 'page');
    const [found, total] = await this.dossiers.printed(actor, paging);
    // A number that staff do not see must not be told to them by what it replaced.
    const by = scopeOf(actor, 'dossier.print') === 'none' ? 'approved' : 'printed';
    const replaced = await this.replacedBy.among(found, by);
    const dossiers = found.map((each) => rowModel(each, replaced));
    const model = { ...paging, total, path: request.originalUrl, dossiers };
    return page('dossiers/index', 'dossiers.indexTitle', model);
  }

  @Get(':id')
  show(@CurrentActor() actor: Actor, @Param('id') id: string, @Req() request: Request): Promise<Page> {
    return this.dossierPage.draw(actor, id, request);
  }

  @Get(':id/pdf')
  async pdf(@CurrentActor() actor: Actor, @Param('id') id: string, @Res() response: Response): Promise<void> {
    await sendFile(response, await this.dossiers.file(actor, id));
  }

  @Post(':id/cancel')
  async cancel(@CurrentActor() actor: Actor, @Param('id') id: string): Promise<SeeOther> {
    await this.callingOff.cancel(actor, id);
    return seeOther(`/dossiers/${id}`, 'dossiers.cancelling');
  }
}
