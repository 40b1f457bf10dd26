import { Body, Controller, Get, Param, Patch, Post, Query, Res } from '@nestjs/common';
import { ApiTags } from '@nestjs/swagger';
import type { Response } from 'express';
import type { Actor } from '../access/actor.js';
import { may } from '../access/may.js';
import { CurrentActor } from '../accounts/current-actor.js';
import { Forbidden } from '../platform/errors.js';
import { readForm } from '../platform/forms/read-form.js';
import { Answers, Makes, Takes, TakesQuery } from '../platform/openapi/answers.js';
import { pageOf, type PageOf } from '../platform/openapi/pages.js';
import { CaseAccess } from './case-access.service.js';
import { CaseJson, caseJson } from './case.json.js';
import { JournalEntryJson, journalEntryJson } from './case-journal.json.js';
import { CaseJournalService } from './case-journal.service.js';
import { CaseLineJson, caseLineJson } from './case-line.json.js';
import { CaseListService } from './case-list.service.js';
import { CaseStepsService } from './case-steps.service.js';
import { CaseChange, CaseFilters, CaseForm, CaseStepForm, JournalFilters } from './cases.forms.js';
import { CasesService } from './cases.service.js';

@ApiTags('cases')
@Controller('api/cases')
export class CasesApiController {
  constructor(
    private readonly cases: CasesService,
    private readonly steps: CaseStepsService,
    private readonly lists: CaseListService,
    private readonly journal: CaseJournalService,
    private readonly access: CaseAccess,
  ) {}

  @Get()
  @TakesQuery(CaseFilters)
  @Answers(200, pageOf(CaseLineJson), [403, 422])
  async list(@CurrentActor() actor: Actor, @Query() query: unknown): Promise<PageOf<CaseLineJson>> {
    const found = await this.lists.list(actor, readForm(CaseFilters, query, 'page'));
    return { ...found, items: found.items.map(caseLineJson) };
  }

  @Post()
  @Takes(CaseForm)
  @Makes(CaseJson, [400, 403, 404, 422])
  async open(
    @CurrentActor() actor: Actor,
    @Body() body: unknown,
    @Res({ passthrough: true }) response: Response,
  ): Promise<CaseJson> {
    if (!may(actor, 'case.open')) throw new Forbidden();
    const sheet = await this.cases.open(actor, readForm(CaseForm, body, 'api'));
    response.location(`/api/cases/${sheet.legalCase.ref}`);
    return caseJson(sheet);
  }

  @Get(':ref')
  @Answers(200, CaseJson, [404])
  async show(@CurrentActor() actor: Actor, @Param('ref') ref: string): Promise<CaseJson> {
    return caseJson(await this.cases.read(actor, ref));
  }

  @Patch(':ref')
  @Takes(CaseChange)
  @Answers(200, CaseJson, [400, 403, 404, 409, 422])
  async edit(
    @CurrentActor() actor: Actor,
    @Param('ref') ref: string,
    @Body() body: unknown,
  ): Promise<CaseJson> {
    await this.access.byRef(actor, ref, 'case.edit');
    return caseJson(await this.cases.edit(actor, ref, readForm(CaseChange, body, 'api')));
  }

  /** Leads the case on to another stage. */
  @Post(':ref/steps')
  @Takes(CaseStepForm)
  @Answers(200, CaseJson, [400, 403, 404, 409, 422])
  async step(
    @CurrentActor() actor: Actor,
    @Param('ref') ref: string,
    @Body() body: unknown,
  ): Promise<CaseJson> {
    await this.access.byRef(actor, ref, 'case.edit');
    return caseJson(await this.steps.take(actor, ref, readForm(CaseStepForm, body, 'api')));
  }

  @Get(':ref/journal')
  @TakesQuery(JournalFilters)
  @Answers(200, pageOf(JournalEntryJson), [403, 404, 422])
  async history(
    @CurrentActor() actor: Actor,
    @Param('ref') ref: string,
    @Query() query: unknown,
  ): Promise<PageOf<JournalEntryJson>> {
    const { items, total, page, perPage } = await this.journal.read(
      actor,
      ref,
      readForm(JournalFilters, query, 'page'),
    );
    return { items: items.map(journalEntryJson), total, page, perPage };
  }
}
