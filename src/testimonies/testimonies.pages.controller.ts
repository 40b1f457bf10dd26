import { Body, Controller, Get, Param, Post, Query, Req } from '@nestjs/common';
import type { Request } from 'express';
import type { Actor } from '../access/actor.js';
import { CurrentActor } from '../accounts/current-actor.js';
import { DraftsService } from '../accounts/drafts.service.js';
import { CaseAccess } from '../cases/case-access.service.js';
import { Conflict } from '../platform/errors.js';
import { readForm } from '../platform/forms/read-form.js';
import { seeOther, type Page, type SeeOther } from '../platform/http/reply.js';
import { submit } from '../platform/http/submit.js';
import { begun } from './begun-form.js';
import { TestimoniesService } from './testimonies.service.js';
import { changeIn, TestimonyForm, TestimonyPageForm, TestimonyQuery } from './testimony.forms.js';
import { TestimonyPages } from './testimony-pages.service.js';
import { formOf } from './testimony.model.js';
import { TranslationsService } from './translations.service.js';

/** What people told: the list of a case, taking one down, reading it beside its translation, correcting it. */
@Controller()
export class TestimoniesPagesController {
  constructor(
    private readonly testimonies: TestimoniesService,
    private readonly translations: TranslationsService,
    private readonly pages: TestimonyPages,
    private readonly access: CaseAccess,
    private readonly drafts: DraftsService,
  ) {}

  @Get('cases/:ref/testimonies')
  async index(@CurrentActor() actor: Actor, @Param('ref') ref: string): Promise<Page> {
    const { legalCase, rows } = await this.testimonies.ofCase(actor, ref);
    return this.pages.list(actor, legalCase, rows);
  }

  @Get('cases/:ref/testimonies/new')
  async begin(
    @CurrentActor() actor: Actor,
    @Param('ref') ref: string,
    @Query('person') person: unknown,
    @Req() request: Request,
  ): Promise<Page> {
    const legalCase = await this.access.byRef(actor, ref, 'testimony.record');
    const values = await this.pages.firstValues(legalCase, person);
    return this.pages.newForm(
      actor,
      legalCase,
      request,
      await begun(this.drafts, actor, newPath(legalCase.ref), values),
    );
  }

  @Post('cases/:ref/testimonies')
  async record(
    @CurrentActor() actor: Actor,
    @Param('ref') ref: string,
    @Body() body: unknown,
    @Req() request: Request,
  ): Promise<Page | SeeOther> {
    const legalCase = await this.access.byRef(actor, ref, 'testimony.record');
    return submit(
      () => this.testimonies.record(actor, ref, readForm(TestimonyForm, body, 'page')),
      async ({ testimony }) => {
        await this.drafts.end(actor, newPath(legalCase.ref));
        return seeOther(`/testimonies/${testimony.id}`, 'testimonies.recorded');
      },
      (refusal) => this.pages.newForm(actor, legalCase, request, { values: body, savedAt: null }, refusal),
    );
  }

  @Get('testimonies/:id')
  async show(
    @CurrentActor() actor: Actor,
    @Param('id') id: string,
    @Query() query: Record<string, unknown>,
  ): Promise<Page> {
    const { version } = readForm(TestimonyQuery, query, 'page');
    const asked = query['translation'];
    const { reading, beside } = await this.translations.readBeside(
      actor,
      id,
      version,
      typeof asked === 'string' ? asked : undefined,
    );
    return this.pages.show(actor, reading, beside);
  }

  @Get('testimonies/:id/edit')
  async edit(@CurrentActor() actor: Actor, @Param('id') id: string, @Req() request: Request): Promise<Page> {
    await this.testimonies.find(actor, id, 'testimony.edit');
    const reading = await this.testimonies.read(actor, id);
    const form = await begun(this.drafts, actor, `/testimonies/${id}/edit`, formOf(reading));
    return this.pages.editForm(actor, reading, request, form);
  }

  @Post('testimonies/:id')
  async change(
    @CurrentActor() actor: Actor,
    @Param('id') id: string,
    @Body() body: unknown,
    @Req() request: Request,
  ): Promise<Page | SeeOther> {
    await this.testimonies.find(actor, id, 'testimony.edit');
    return submit(
      () => this.testimonies.edit(actor, id, changeIn(readForm(TestimonyPageForm, body, 'page'))),
      async () => {
        await this.drafts.end(actor, `/testimonies/${id}/edit`);
        return seeOther(`/testimonies/${id}`, 'testimonies.changed');
      },
      async (refusal) => {
        // What stands now was told by the refusal, and noted; a slip in the form shows nothing that was not typed.
        const reading = await this.pages.known(id);
        const typed =
          refusal instanceof Conflict
            ? { ...(refusal.typed as object), version: reading.testimony.version }
            : body;
        return this.pages.editForm(actor, reading, request, { values: typed, savedAt: null }, refusal);
      },
    );
  }
}

const newPath = (ref: string): string => `/cases/${ref}/testimonies/new`;
