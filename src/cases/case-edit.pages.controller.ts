import { Body, Controller, Get, Param, Post, Req } from '@nestjs/common';
import type { Request } from 'express';
import type { Actor } from '../access/actor.js';
import { CurrentActor } from '../accounts/current-actor.js';
import type { Change } from '../platform/forms/changes.js';
import { readForm } from '../platform/forms/read-form.js';
import { page, seeOther, type Page, type SeeOther } from '../platform/http/reply.js';
import { submit } from '../platform/http/submit.js';
import { visitorOf } from '../platform/http/visitor.js';
import { changesInWords } from './answer-words.js';
import { CaseAccess } from './case-access.service.js';
import { CaseHeader } from './case-header.service.js';
import { CaseTeamService } from './case-team.service.js';
import type { LegalCase } from './case.entity.js';
import { CaseChange } from './cases.forms.js';
import { CasesService } from './cases.service.js';
import { DraftedForms, type DraftedForm } from './drafted-forms.service.js';
import { differences, typedAgain } from './edited-form.js';

/** What a case says of itself: how the alert came, its summary, its owner. */
@Controller('cases/:ref/edit')
export class CaseEditPagesController {
  constructor(
    private readonly cases: CasesService,
    private readonly access: CaseAccess,
    private readonly header: CaseHeader,
    private readonly team: CaseTeamService,
    private readonly drafted: DraftedForms,
  ) {}

  @Get()
  async show(
    @CurrentActor() actor: Actor,
    @Req() request: Request,
    @Param('ref') ref: string,
  ): Promise<Page> {
    const legalCase = await this.cases.readSummary(actor, ref);
    return this.draw(
      actor,
      legalCase,
      await this.drafted.begin(actor, request, { ...answers(legalCase), version: legalCase.version }),
    );
  }

  @Post()
  async edit(
    @CurrentActor() actor: Actor,
    @Req() request: Request,
    @Param('ref') ref: string,
    @Body() body: Record<string, unknown>,
  ): Promise<Page | SeeOther> {
    await this.access.byRef(actor, ref, 'case.edit');
    return submit(
      () => this.cases.edit(actor, ref, readForm(CaseChange, body, 'page')),
      async ({ legalCase }) => {
        await this.drafted.end(actor, request);
        return seeOther(`/cases/${legalCase.ref}`, 'cases.saved');
      },
      async (refusal) => {
        const legalCase = await this.access.byRef(actor, ref, 'case.edit');
        const standing = { values: answers(legalCase), version: legalCase.version };
        const typed = typedAgain(body, refusal, standing);
        const names = await this.team.owners(legalCase);
        const { language } = visitorOf(request);
        const changes = differences(refusal, standing, (current, sent) =>
          changesInWords(CaseChange, current, sent, language, names),
        );
        return this.draw(actor, legalCase, this.drafted.again(request, typed, refusal), {
          changes,
          status: refusal.status,
        });
      },
    );
  }

  private async draw(
    actor: Actor,
    legalCase: LegalCase,
    drafted: DraftedForm,
    { changes = [], status = 200 }: { changes?: readonly Change[]; status?: number } = {},
  ): Promise<Page> {
    const mayHandOn = await this.access.allows(actor, legalCase.id, 'case.team');
    const owners = mayHandOn ? await this.team.owners(legalCase) : [];
    const model = {
      ...drafted,
      header: await this.header.model(actor, legalCase, ''),
      ref: legalCase.ref,
      changes,
      jurists: [...owners].map(([value, label]) => ({ value, label })),
    };
    return page('cases/edit', 'cases.editTitle', model, { code: legalCase.ref, status });
  }
}

const answers = ({ channel, summary, juristId }: LegalCase) => ({ channel, summary, juristId });
