import { Controller, Get, Req } from '@nestjs/common';
import type { Request } from 'express';
import type { Actor } from '../access/actor.js';
import { CurrentActor } from '../accounts/current-actor.js';
import { Clock } from '../platform/clock.js';
import { dayInParis } from '../platform/day.js';
import { page, type Page } from '../platform/http/reply.js';
import { visitorOf } from '../platform/http/visitor.js';
import { todayModel } from './today.model.js';
import { TodayService } from './today.service.js';

/** The first page: what waits for me. */
@Controller()
export class TodayPagesController {
  constructor(
    private readonly today: TodayService,
    private readonly clock: Clock,
  ) {}

  @Get()
  async show(@CurrentActor() actor: Actor, @Req() request: Request): Promise<Page> {
    const { language } = visitorOf(request);
    const day = dayInParis(this.clock.now());
    return page(
      'desk/today',
      'desk.todayTitle',
      todayModel(await this.today.of(actor), actor, language, day),
    );
  }
}
