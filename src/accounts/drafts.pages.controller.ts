import { Body, Controller, Post, Put, Query, Req, HttpCode } from '@nestjs/common';
import type { Request } from 'express';
import type { Actor } from '../access/actor.js';
import { NotUnderstood } from '../platform/errors.js';
import { formAsSent } from '../platform/http/read-bodies.js';
import { seeOther, type SeeOther } from '../platform/http/reply.js';
import { CurrentActor } from './current-actor.js';
import { DraftsService } from './drafts.service.js';
import { ownPath } from './page-path.js';

/** Where a page's script saves what is being typed, and where a draft is thrown away. */
@Controller('drafts')
export class DraftsPagesController {
  constructor(private readonly drafts: DraftsService) {}

  @Put()
  @HttpCode(200)
  async save(
    @CurrentActor() actor: Actor,
    @Req() request: Request,
    @Query('page') page?: string,
  ): Promise<{ savedAt: string }> {
    const body = formAsSent(request);
    if (!page || ownPath(page) !== page || body === undefined) throw new NotUnderstood();
    return { savedAt: await this.drafts.autosave(actor, page, body) };
  }

  @Post('discard')
  async discard(
    @CurrentActor() actor: Actor,
    @Body('_page') page: unknown,
    @Body('_to') to?: unknown,
  ): Promise<SeeOther> {
    const path = ownPath(page);
    await this.drafts.end(actor, path);
    return seeOther(ownPath(to ?? path), 'accounts.draftDiscarded');
  }
}
