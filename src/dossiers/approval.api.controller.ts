import { Body, Controller, Param, Post, Req, Res } from '@nestjs/common';
import { ApiTags } from '@nestjs/swagger';
import type { Request, Response } from 'express';
import type { Actor } from '../access/actor.js';
import { CurrentActor } from '../accounts/current-actor.js';
import { readForm } from '../platform/forms/read-form.js';
import { visitorOf } from '../platform/http/visitor.js';
import { Answers, Makes, Takes } from '../platform/openapi/answers.js';
import { ApprovalWithdrawalForm } from './approval.forms.js';
import { Approvals } from './approvals.service.js';
import { DossierJson, dossierJson } from './dossier.json.js';
import { DossiersService } from './dossiers.service.js';

/** Approval for filing, for programs. */
@ApiTags('dossiers')
@Controller('api/dossiers/:id/approval')
export class ApprovalApiController {
  constructor(
    private readonly approvals: Approvals,
    private readonly dossiers: DossiersService,
  ) {}

  /** From now on staff of the case may fetch and send the file. */
  @Post()
  @Makes(DossierJson, [403, 404, 409, 422])
  async approve(
    @CurrentActor() actor: Actor,
    @Param('id') id: string,
    @Req() request: Request,
    @Res({ passthrough: true }) response: Response,
  ): Promise<DossierJson> {
    await this.approvals.approve(actor, id);
    response.location(`/api/dossiers/${id}`);
    return dossierJson(await this.dossiers.one(actor, id), visitorOf(request).language);
  }

  /** Taken back at once; what was sent before stays sent. */
  @Post('withdrawal')
  @Takes(ApprovalWithdrawalForm)
  @Answers(200, DossierJson, [400, 403, 404, 409, 422])
  async withdraw(
    @CurrentActor() actor: Actor,
    @Param('id') id: string,
    @Body() body: unknown,
    @Req() request: Request,
  ): Promise<DossierJson> {
    await this.dossiers.one(actor, id, 'approval.withdraw');
    await this.approvals.withdraw(actor, id, readForm(ApprovalWithdrawalForm, body, 'api').reason);
    return dossierJson(await this.dossiers.one(actor, id), visitorOf(request).language);
  }
}
