import { Body, Controller, Get, Param, Post, Req } from '@nestjs/common';
import type { Request } from 'express';
import type { Actor } from '../access/actor.js';
import { CurrentActor } from '../accounts/current-actor.js';
import { Invalid, type Refusal } from '../platform/errors.js';
import { formFor } from '../platform/http/form.js';
import { page, seeOther, type Page, type SeeOther } from '../platform/http/reply.js';
import { submit } from '../platform/http/submit.js';
import { visitorOf } from '../platform/http/visitor.js';
import { translate } from '../platform/views/translate.js';
import { CaseAccess } from './case-access.service.js';
import { CaseHeader } from './case-header.service.js';
import { CaseSheets, type MemberOfCase } from './case-sheet.service.js';
import { CaseTeamService } from './case-team.service.js';

/** Who works on the case, and therefore knows of it. */
@Controller('cases/:ref/team')
export class CaseTeamPagesController {
  constructor(
    private readonly access: CaseAccess,
    private readonly team: CaseTeamService,
    private readonly header: CaseHeader,
    private readonly sheets: CaseSheets,
  ) {}

  @Get()
  show(@CurrentActor() actor: Actor, @Req() request: Request, @Param('ref') ref: string): Promise<Page> {
    return this.draw(actor, request, ref);
  }

  /** The duty follows from the role: a person chooses a colleague, nothing else. */
  @Post()
  async add(
    @CurrentActor() actor: Actor,
    @Req() request: Request,
    @Param('ref') ref: string,
    @Body() body: Record<string, unknown>,
  ): Promise<Page | SeeOther> {
    const candidates = await this.team.candidates(actor, ref);
    return submit<MemberOfCase>(
      async () => {
        const chosen = candidates.find(({ account }) => account.id === body['userId']);
        if (!chosen) throw new Invalid({ userId: [{ key: 'cases.chooseColleague' }] });
        return this.team.add(actor, ref, { userId: chosen.account.id, duty: chosen.duty });
      },
      () => seeOther(`/cases/${ref}/team`, 'cases.joined'),
      (refusal) => this.draw(actor, request, ref, refusal),
    );
  }

  @Post(':userId/removal')
  async remove(
    @CurrentActor() actor: Actor,
    @Req() request: Request,
    @Param('ref') ref: string,
    @Param('userId') userId: string,
  ): Promise<Page | SeeOther> {
    return submit(
      () => this.team.remove(actor, ref, userId),
      () => seeOther(`/cases/${ref}/team`, 'cases.left'),
      (refusal) => this.draw(actor, request, ref, refusal),
    );
  }

  private async draw(actor: Actor, request: Request, ref: string, refusal?: Refusal): Promise<Page> {
    const { language } = visitorOf(request);
    const legalCase = await this.access.byRef(actor, ref, 'case.team');
    const members = await this.sheets.team(legalCase.id);
    const candidates = await this.team.candidates(actor, ref);
    const model = {
      header: await this.header.model(actor, legalCase, 'team'),
      ref: legalCase.ref,
      page: `/cases/${legalCase.ref}/team`,
      form: formFor(request, {}, refusal),
      members: members.map(({ member, account }) => ({
        id: account.id,
        name: account.name,
        duty: `cases.duties.${member.duty}`,
        isOwner: account.id === legalCase.juristId,
      })),
      candidates: candidates.map(({ account, duty }) => ({
        value: account.id,
        label: `${account.name} (${translate(language, `cases.duties.${duty}`)})`,
      })),
    };
    return page('cases/team', 'cases.teamTitle', model, {
      code: legalCase.ref,
      ...(refusal && { status: refusal.status }),
    });
  }
}
