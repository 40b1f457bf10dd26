import { Body, Controller, Get, Param, Patch, Post, Query, Res } from '@nestjs/common';
import { ApiTags } from '@nestjs/swagger';
import type { Response } from 'express';
import type { Actor } from '../access/actor.js';
import { CurrentActor } from '../accounts/current-actor.js';
import { readForm } from '../platform/forms/read-form.js';
import { Answers, Makes, Takes, TakesQuery } from '../platform/openapi/answers.js';
import { ReviewsService } from './reviews.service.js';
import { TestimonyQuery } from './testimony.forms.js';
import { ReviewForm, TranslationChange, TranslationForm } from './translation.forms.js';
import { TranslationJson, translationJson } from './translation.json.js';
import { TestimoniesService } from './testimonies.service.js';
import { TranslationsService } from './translations.service.js';

/** Translations and their review, for programs. */
@ApiTags('translations')
@Controller('api')
export class TranslationsApiController {
  constructor(
    private readonly testimonies: TestimoniesService,
    private readonly translations: TranslationsService,
    private readonly reviews: ReviewsService,
  ) {}

  @Post('testimonies/:id/translations')
  @Takes(TranslationForm)
  @Makes(TranslationJson, [400, 403, 404, 422])
  async add(
    @CurrentActor() actor: Actor,
    @Param('id') id: string,
    @Body() body: unknown,
    @Res({ passthrough: true }) response: Response,
  ): Promise<TranslationJson> {
    await this.testimonies.find(actor, id, 'translation.record');
    const made = await this.translations.add(actor, id, readForm(TranslationForm, body, 'api'));
    response.location(`/api/translations/${made.translation.id}`);
    return translationJson(made);
  }

  @Get('translations/:id')
  @TakesQuery(TestimonyQuery)
  @Answers(200, TranslationJson, [403, 404, 422])
  async show(
    @CurrentActor() actor: Actor,
    @Param('id') id: string,
    @Query() query: unknown,
  ): Promise<TranslationJson> {
    return translationJson(
      await this.translations.read(actor, id, readForm(TestimonyQuery, query, 'page').version),
    );
  }

  @Patch('translations/:id')
  @Takes(TranslationChange)
  @Answers(200, TranslationJson, [400, 403, 404, 409, 422])
  async edit(
    @CurrentActor() actor: Actor,
    @Param('id') id: string,
    @Body() body: unknown,
  ): Promise<TranslationJson> {
    await this.translations.find(actor, id, 'translation.record');
    return translationJson(await this.translations.edit(actor, id, readForm(TranslationChange, body, 'api')));
  }

  /** A second person has read both texts; never the translator. */
  @Post('translations/:id/review')
  @Takes(ReviewForm)
  @Answers(200, TranslationJson, [400, 403, 404, 409, 422])
  async review(
    @CurrentActor() actor: Actor,
    @Param('id') id: string,
    @Body() body: unknown,
  ): Promise<TranslationJson> {
    await this.translations.find(actor, id, 'translation.review');
    return translationJson(await this.reviews.review(actor, id, readForm(ReviewForm, body, 'api')));
  }
}
