import { Controller, Get, Req } from '@nestjs/common';
import type { Request } from 'express';
import { sessionOf } from '../accounts/current-actor.js';
import { Unauthenticated } from '../platform/errors.js';
import { page, type Page } from '../platform/http/reply.js';
import { visitorOf } from '../platform/http/visitor.js';

/** Who I am here, what my role lets me do, until when, and the way out. */
@Controller('account')
export class AccountPagesController {
  @Get()
  show(@Req() request: Request): Page {
    const session = sessionOf(request);
    if (!session) throw new Unauthenticated();
    const { name, email, role, endsOn } = session.account;
    return page('desk/account', 'desk.accountTitle', {
      name,
      email,
      role,
      endsOn,
      language: visitorOf(request).language,
    });
  }
}
