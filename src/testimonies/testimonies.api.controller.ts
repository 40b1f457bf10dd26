import { Body, Controller, Get, Param, Patch, Post, Query, Res } from '@nestjs/common';
import { ApiTags } from '@nestjs/swagger';
import type { Response } from 'express';
import type { Actor } from '../access/actor.js';
import { CurrentActor } from '../accounts/current-actor.js';
import { CaseAccess } from '../cases/case-access.service.js';
import { readForm } from '../platform/forms/read-form.js';
import { Answers, Makes, Takes, TakesQuery } from '../platform/openapi/answers.js';
import { pageOf, Paging, type PageOf } from '../platform/openapi/pages.js';
import { TestimoniesService } from './testimonies.service.js';
import { TestimonyChange, TestimonyForm, TestimonyQuery } from './testimony.forms.js';
import { TestimonyJson, testimonyJson, TestimonyRowJson, testimonyRowJson } from './testimony.json.js';

/** What people told, for programs. */
@ApiTags('testimonies')
@Controller('api')
export class TestimoniesApiController {
  constructor(
    private readonly testimonies: TestimoniesService,
    private readonly access: CaseAccess,
  ) {}

  /** The testimonies of a case, without their words. */
  @Get('cases/:ref/testimonies')
  @TakesQuery(Paging)
  @Answers(200, pageOf(TestimonyRowJson), [403, 404, 422])
  async list(
    @CurrentActor() actor: Actor,
    @Param('ref') ref: string,
    @Query() query: unknown,
  ): Promise<PageOf<TestimonyRowJson>> {
    const { page, perPage } = readForm(Paging, query, 'page');
    const rows = (await this.testimonies.ofCase(actor, ref)).rows;
    const items = rows.slice((page - 1) * perPage, page * perPage).map(testimonyRowJson);
    return { items, total: rows.length, page, perPage };
  }

  @Post('cases/:ref/testimonies')
  @Takes(TestimonyForm)
  @Makes(TestimonyJson, [400, 403, 404, 422])
  async record(
    @CurrentActor() actor: Actor,
    @Param('ref') ref: string,
    @Body() body: unknown,
    @Res({ passthrough: true }) response: Response,
  ): Promise<TestimonyJson> {
    await this.access.byRef(actor, ref, 'testimony.record');
    const made = await this.testimonies.record(actor, ref, readForm(TestimonyForm, body, 'api'));
    response.location(`/api/testimonies/${made.testimony.id}`);
    return testimonyJson(made);
  }

  @Get('testimonies/:id')
  @TakesQuery(TestimonyQuery)
  @Answers(200, TestimonyJson, [403, 404, 422])
  async show(
    @CurrentActor() actor: Actor,
    @Param('id') id: string,
    @Query() query: unknown,
  ): Promise<TestimonyJson> {
    return testimonyJson(
      await this.testimonies.read(actor, id, readForm(TestimonyQuery, query, 'page').version),
    );
  }

  @Patch('testimonies/:id')
  @Takes(TestimonyChange)
  @Answers(200, TestimonyJson, [400, 403, 404, 409, 422])
  async edit(
    @CurrentActor() actor: Actor,
    @Param('id') id: string,
    @Body() body: unknown,
  ): Promise<TestimonyJson> {
    await this.testimonies.find(actor, id, 'testimony.edit');
    return testimonyJson(await this.testimonies.edit(actor, id, readForm(TestimonyChange, body, 'api')));
  }
}
