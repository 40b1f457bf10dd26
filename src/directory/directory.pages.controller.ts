import { Controller, Get, Param, Req } from '@nestjs/common';
import type { Request } from 'express';
import type { Actor } from '../access/actor.js';
import { may } from '../access/may.js';
import { CurrentActor } from '../accounts/current-actor.js';
import { page, type Page } from '../platform/http/reply.js';
import { visitorOf } from '../platform/http/visitor.js';
import { lineModel } from './list.model.js';
import { isListName, PARENTS } from './lists.js';
import { ListsService } from './lists.service.js';

/** The lists, to be looked into. */
@Controller('directory')
export class DirectoryPagesController {
  constructor(private readonly lists: ListsService) {}

  @Get()
  async index(@CurrentActor() actor: Actor): Promise<Page> {
    return page('directory/index', 'directory.title', { lists: await this.lists.counts(actor) });
  }

  @Get(':list')
  async show(
    @CurrentActor() actor: Actor,
    @Param('list') list: string,
    @Req() request: Request,
  ): Promise<Page> {
    const { language } = visitorOf(request);
    const today = this.lists.today();
    const rows = await this.lists.entries(actor, list);
    const lines = rows.map((row) => lineModel(row, language, today));
    return page('directory/list', `directory.lists.${list}`, {
      list,
      hangs: isListName(list) && PARENTS[list] !== undefined,
      mayEdit: may(actor, 'list.edit'),
      offered: lines.filter(({ state }) => state !== 'retired'),
      retired: lines.filter(({ state }) => state === 'retired'),
    });
  }
}
