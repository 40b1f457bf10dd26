import { Body, Controller, Get, Param, Patch, Post, Query, Res } from '@nestjs/common';
import { ApiParam, ApiTags } from '@nestjs/swagger';
import type { Response } from 'express';
import type { Actor } from '../access/actor.js';
import { CurrentActor } from '../accounts/current-actor.js';
import type { Day } from '../platform/day.js';
import { readForm } from '../platform/forms/read-form.js';
import { Answers, Makes, Takes, TakesQuery } from '../platform/openapi/answers.js';
import { pageOf, type PageOf } from '../platform/openapi/pages.js';
import { isActive } from './labels.js';
import { ListFilters, ListItemChange, ListItemForm } from './list.forms.js';
import { ListItemJson, listItemJson } from './list.json.js';
import { LIST_NAMES } from './lists.js';
import { ListsService } from './lists.service.js';

const InList = ApiParam({ name: 'list', enum: LIST_NAMES });

/** The lists of the field, for programs: what the codes in a record mean, and which may be chosen. */
@ApiTags('lists')
@Controller('api/lists/:list')
export class ListsApiController {
  constructor(private readonly lists: ListsService) {}

  @Get()
  @InList
  @TakesQuery(ListFilters)
  @Answers(200, pageOf(ListItemJson), [404, 422])
  async index(
    @CurrentActor() actor: Actor,
    @Param('list') list: string,
    @Query() query: unknown,
  ): Promise<PageOf<ListItemJson>> {
    const all = await this.lists.entries(actor, list);
    const { page, perPage, on } = readForm(ListFilters, query, 'page');
    const items = on ? all.filter((row) => isActive(row, on as Day)) : all;
    const here = items.slice((page - 1) * perPage, page * perPage);
    return { items: here.map(listItemJson), total: items.length, page, perPage };
  }

  @Get(':code')
  @InList
  @Answers(200, ListItemJson, [404])
  async show(
    @CurrentActor() actor: Actor,
    @Param('list') list: string,
    @Param('code') code: string,
  ): Promise<ListItemJson> {
    return listItemJson(await this.lists.entry(actor, list, code));
  }

  @Post()
  @InList
  @Takes(ListItemForm)
  @Makes(ListItemJson, [400, 403, 404, 422])
  async add(
    @CurrentActor() actor: Actor,
    @Param('list') list: string,
    @Body() body: unknown,
    @Res({ passthrough: true }) response: Response,
  ): Promise<ListItemJson> {
    this.lists.admit(actor);
    const row = await this.lists.add(actor, list, readForm(ListItemForm, body, 'api'));
    response.location(`/api/lists/${row.list}/${row.code}`);
    return listItemJson(row);
  }

  /** With `activeTo` it is retired, and with `null` there offered again; nothing is ever deleted. */
  @Patch(':code')
  @InList
  @Takes(ListItemChange)
  @Answers(200, ListItemJson, [400, 403, 404, 409, 422])
  async edit(
    @CurrentActor() actor: Actor,
    @Param('list') list: string,
    @Param('code') code: string,
    @Body() body: unknown,
  ): Promise<ListItemJson> {
    this.lists.admit(actor);
    return listItemJson(await this.lists.edit(actor, list, code, readForm(ListItemChange, body, 'api')));
  }
}
