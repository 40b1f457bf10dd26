import { Body, Controller, Get, Param, Post, Query, Req } from '@nestjs/common';
import type { Request } from 'express';
import type { Actor } from '../access/actor.js';
import { CurrentActor } from '../accounts/current-actor.js';
import { Invalid, Unmet, type Refusal } from '../platform/errors.js';
import { readForm } from '../platform/forms/read-form.js';
import { formFor } from '../platform/http/form.js';
import { page, seeOther, type Page, type SeeOther } from '../platform/http/reply.js';
import { submit } from '../platform/http/submit.js';
import { visitorOf } from '../platform/http/visitor.js';
import { CaseAccess } from './case-access.service.js';
import { CaseHeader } from './case-header.service.js';
import { CaseJournalService } from './case-journal.service.js';
import { CaseSheets } from './case-sheet.service.js';
import { CaseStepsService } from './case-steps.service.js';
import { orphanReason, sheetModel, stepsModel } from './case.model.js';
import { CaseStepForm, JournalFilters } from './cases.forms.js';
import { CasesService } from './cases.service.js';
import { JournalPages } from './journal-pages.service.js';

/** A case: its first page, its steps, its journal. */
@Controller('cases/:ref')
export class CasePagesController {
  constructor(
    private readonly cases: CasesService,
    private readonly steps: CaseStepsService,
    private readonly access: CaseAccess,
    private readonly header: CaseHeader,
    private readonly sheets: CaseSheets,
    private readonly journal: CaseJournalService,
    private readonly journalPages: JournalPages,
  ) {}

  @Get()
  async show(
    @CurrentActor() actor: Actor,
    @Req() request: Request,
    @Param('ref') ref: string,
  ): Promise<Page> {
    const { legalCase } = await this.cases.read(actor, ref);
    return this.draw(actor, request, legalCase.ref);
  }

  @Post('steps')
  async step(
    @CurrentActor() actor: Actor,
    @Req() request: Request,
    @Param('ref') ref: string,
    @Body() body: Record<string, unknown>,
  ): Promise<Page | SeeOther> {
    await this.access.byRef(actor, ref, 'case.edit');
    return submit(
      () => this.steps.take(actor, ref, readForm(CaseStepForm, body, 'page')),
      async ({ legalCase }) => {
        // The step names what is done next: it leads to that page, on whose top stands what was done just now.
        const [page = `/cases/${legalCase.ref}`] =
          (await this.header.act(actor, legalCase))?.href.split('#') ?? [];
        return seeOther(page, 'cases.stepTaken');
      },
      (refusal) => this.draw(actor, request, ref, { refusal, typed: body }),
    );
  }

  @Get('journal')
  async history(
    @CurrentActor() actor: Actor,
    @Req() request: Request,
    @Param('ref') ref: string,
    @Query() query: unknown,
  ): Promise<Page> {
    const { legalCase, items, ...where } = await this.journal.read(
      actor,
      ref,
      readForm(JournalFilters, query, 'page'),
    );
    const entries = await this.journalPages.model(items, visitorOf(request).language);
    const model = {
      header: await this.header.model(actor, legalCase, 'journal'),
      entries,
      ...where,
      path: from(request.originalUrl, where.total),
    };
    return page('cases/journal', 'cases.journal.title', model, { code: legalCase.ref });
  }

  private async draw(
    actor: Actor,
    request: Request,
    ref: string,
    { refusal, typed = {} }: { refusal?: Refusal; typed?: Record<string, unknown> } = {},
  ): Promise<Page> {
    const { language } = visitorOf(request);
    const legalCase = await this.access.byRef(actor, ref, 'case.read');
    const sheet = await this.sheets.of(legalCase);
    const mayEdit = await this.access.allows(actor, legalCase.id, 'case.edit');
    const keptReason = mayEdit ? orphanReason(sheet, typed) : null;
    const act = mayEdit ? await this.header.act(actor, legalCase) : null;
    const last = await this.journal.last(actor, legalCase.id, 5);
    const model = {
      header: await this.header.model(actor, legalCase, ''),
      form: formFor(request, keptReason === null ? typed : {}, refusal && besideReason(refusal)),
      ...sheetModel(sheet, language),
      mayEdit,
      act,
      steps: mayEdit ? stepsModel(sheet, language, typed, act !== null) : [],
      keptReason,
      journal: await this.journalPages.model(last, language),
    };
    return page('cases/show', 'cases.showTitle', model, {
      code: legalCase.ref,
      ...(refusal && { status: refusal.status }),
    });
  }
}

/** A reason that is missing is told beside its field. */
const besideReason = (refusal: Refusal): Refusal =>
  refusal instanceof Unmet && refusal.needs.map(({ key }) => key).join() === 'cases.needs.reason'
    ? new Invalid({ reason: [...refusal.needs] })
    : refusal;

/** The pages further on go on from here, whatever is written on top meanwhile: that this one was read is. */
function from(path: string, total: number): string {
  const url = new URL(path, 'http://list.invalid');
  url.searchParams.set('of', String(total));
  return url.pathname + url.search;
}
