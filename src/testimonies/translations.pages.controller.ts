import { Body, Controller, Get, Param, Post, Query, Req } from '@nestjs/common';
import type { Request } from 'express';
import type { Actor } from '../access/actor.js';
import { scopeOf } from '../access/may.js';
import { CurrentActor } from '../accounts/current-actor.js';
import { DraftsService } from '../accounts/drafts.service.js';
import { Conflict, NotFound, type Refusal } from '../platform/errors.js';
import { readForm } from '../platform/forms/read-form.js';
import { seeOther, type Page, type SeeOther } from '../platform/http/reply.js';
import { submit } from '../platform/http/submit.js';
import { Paging } from '../platform/openapi/pages.js';
import { begun } from './begun-form.js';
import { ReviewsService } from './reviews.service.js';
import { TestimoniesService } from './testimonies.service.js';
import { TestimonyTexts } from './testimony-texts.service.js';
import { ReviewPageForm, TranslationForm, TranslationPageForm } from './translation.forms.js';
import { TranslationPages } from './translation-pages.service.js';
import { TranslationTexts, type TranslationReading } from './translation-texts.service.js';
import { TranslationsService } from './translations.service.js';

/** Translations: what waits to be read again, writing one beside the original, vouching for it. */
@Controller()
export class TranslationsPagesController {
  constructor(
    private readonly translations: TranslationsService,
    private readonly reviews: ReviewsService,
    private readonly texts: TranslationTexts,
    private readonly testimonies: TestimoniesService,
    private readonly originals: TestimonyTexts,
    private readonly pages: TranslationPages,
    private readonly drafts: DraftsService,
  ) {}

  @Get('translations')
  async queue(@CurrentActor() actor: Actor, @Query() query: unknown, @Req() request: Request): Promise<Page> {
    if (scopeOf(actor, 'translation.review') === 'none') throw new NotFound();
    return this.pages.queue(actor, readForm(Paging, query, 'page').page, request.originalUrl);
  }

  @Get('testimonies/:id/translations/new')
  async begin(@CurrentActor() actor: Actor, @Param('id') id: string, @Req() request: Request): Promise<Page> {
    await this.testimonies.find(actor, id, 'translation.record');
    const original = await this.testimonies.read(actor, id);
    const form = await begun(this.drafts, actor, newPath(id), { testimonyVersion: original.text.number });
    return this.pages.newForm(actor, original, request, form);
  }

  @Post('testimonies/:id/translations')
  async add(
    @CurrentActor() actor: Actor,
    @Param('id') id: string,
    @Body() body: unknown,
    @Req() request: Request,
  ): Promise<Page | SeeOther> {
    await this.testimonies.find(actor, id, 'translation.record');
    return submit(
      () => this.translations.add(actor, id, readForm(TranslationForm, body, 'page')),
      async ({ translation }) => {
        await this.drafts.end(actor, newPath(id));
        return seeOther(`/translations/${translation.id}`, 'testimonies.translationAdded');
      },
      async (refusal) =>
        this.pages.newForm(
          actor,
          await this.testimonies.read(actor, id),
          request,
          { values: body, savedAt: null },
          refusal,
        ),
    );
  }

  @Get('translations/:id')
  async show(@CurrentActor() actor: Actor, @Param('id') id: string, @Req() request: Request): Promise<Page> {
    return this.pages.show(actor, await this.translations.read(actor, id), request);
  }

  @Post('translations/:id/review')
  async review(
    @CurrentActor() actor: Actor,
    @Param('id') id: string,
    @Body() body: unknown,
    @Req() request: Request,
  ): Promise<Page | SeeOther> {
    await this.translations.find(actor, id, 'translation.review');
    return submit(
      () => this.reviews.review(actor, id, readForm(ReviewPageForm, body, 'page')),
      () => seeOther(`/translations/${id}`, 'testimonies.reviewed'),
      async (refusal) => this.pages.show(actor, await this.again(actor, id, refusal), request, body, refusal),
    );
  }

  @Get('translations/:id/edit')
  async edit(@CurrentActor() actor: Actor, @Param('id') id: string, @Req() request: Request): Promise<Page> {
    await this.translations.find(actor, id, 'translation.record');
    const reading = await this.translations.read(actor, id);
    const { translation, text } = reading;
    const original = await this.originals.reading(translation.testimonyId);
    const { language, kind, translator, version } = translation;
    const values = {
      language,
      kind,
      translator,
      version,
      text: text.text,
      testimonyVersion: original.text.number,
    };
    return this.pages.editForm(
      actor,
      reading,
      original,
      request,
      await begun(this.drafts, actor, editPath(id), values),
    );
  }

  @Post('translations/:id')
  async change(
    @CurrentActor() actor: Actor,
    @Param('id') id: string,
    @Body() body: unknown,
    @Req() request: Request,
  ): Promise<Page | SeeOther> {
    await this.translations.find(actor, id, 'translation.record');
    return submit(
      () => this.translations.edit(actor, id, readForm(TranslationPageForm, body, 'page')),
      async () => {
        await this.drafts.end(actor, editPath(id));
        return seeOther(`/translations/${id}`, 'testimonies.translationChanged');
      },
      async (refusal) => {
        const reading = await this.again(actor, id, refusal);
        const original = await this.originals.reading(reading.translation.testimonyId);
        const typed =
          refusal instanceof Conflict
            ? { ...(refusal.typed as object), version: reading.translation.version }
            : body;
        return this.pages.editForm(
          actor,
          reading,
          original,
          request,
          { values: typed, savedAt: null },
          refusal,
        );
      },
    );
  }

  /** What stands now beside what was typed. A Conflict has read it already, and noted it: one request, one entry. */
  private again(actor: Actor, id: string, refusal: Refusal): Promise<TranslationReading> {
    return refusal instanceof Conflict ? this.texts.reading(id) : this.translations.read(actor, id);
  }
}

const newPath = (testimonyId: string): string => `/testimonies/${testimonyId}/translations/new`;
const editPath = (id: string): string => `/translations/${id}/edit`;
