import { Body, Controller, Param, Post, Req } from '@nestjs/common';
import type { Request } from 'express';
import type { Actor } from '../access/actor.js';
import { CurrentActor } from '../accounts/current-actor.js';
import { readForm } from '../platform/forms/read-form.js';
import { seeOther, type Page, type SeeOther } from '../platform/http/reply.js';
import { submit } from '../platform/http/submit.js';
import { ApprovalWithdrawalForm } from './approval.forms.js';
import { Approvals } from './approvals.service.js';
import { DossierPage } from './dossier-page.service.js';
import { DossiersService } from './dossiers.service.js';

/** A dossier is approved for filing on its own page, and the approval taken back there. */
@Controller('dossiers/:id')
export class ApprovalPagesController {
  constructor(
    private readonly approvals: Approvals,
    private readonly dossiers: DossiersService,
    private readonly dossierPage: DossierPage,
  ) {}

  @Post('approve')
  async approve(
    @CurrentActor() actor: Actor,
    @Param('id') id: string,
    @Req() request: Request,
  ): Promise<Page | SeeOther> {
    return submit(
      () => this.approvals.approve(actor, id),
      () => seeOther(`/dossiers/${id}`, 'posting.approvedNotice'),
      (refusal) => this.dossierPage.draw(actor, id, request, { refusal }),
    );
  }

  @Post('approval/withdraw')
  async withdraw(
    @CurrentActor() actor: Actor,
    @Param('id') id: string,
    @Body() body: unknown,
    @Req() request: Request,
  ): Promise<Page | SeeOther> {
    await this.dossiers.one(actor, id, 'approval.withdraw');
    return submit(
      () => this.approvals.withdraw(actor, id, readForm(ApprovalWithdrawalForm, body, 'page').reason),
      () => seeOther(`/dossiers/${id}`, 'posting.withdrawnNotice'),
      (refusal) => this.dossierPage.draw(actor, id, request, { refusal, typed: body }),
    );
  }
}
