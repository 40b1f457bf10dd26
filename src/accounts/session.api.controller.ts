import { Body, Controller, Delete, Get, HttpCode, Post, Req, Res } from '@nestjs/common';
import { ApiTags } from '@nestjs/swagger';
import type { Request, Response } from 'express';
import { Unauthenticated } from '../platform/errors.js';
import { readForm } from '../platform/forms/read-form.js';
import { Public } from '../platform/http/public.js';
import { Answers, NoBody, Takes } from '../platform/openapi/answers.js';
import { SignInForm } from './accounts.forms.js';
import { sessionOf } from './current-actor.js';
import { KnownDevice } from './known-device.js';
import { SessionJson, sessionJson } from './session.json.js';
import { SessionCookie } from './session-cookie.js';
import { actorOf, SessionsService } from './sessions.service.js';

/** Signing in for programs: the same cookie as for people. */
@ApiTags('session')
@Controller('api/session')
export class SessionApiController {
  constructor(
    private readonly sessions: SessionsService,
    private readonly cookie: SessionCookie,
    private readonly devices: KnownDevice,
  ) {}

  @Public()
  @Post()
  @HttpCode(200)
  @Takes(SignInForm)
  @Answers(200, SessionJson, [401, 422, 429])
  async open(
    @Body() body: unknown,
    @Req() request: Request,
    @Res({ passthrough: true }) response: Response,
  ): Promise<SessionJson> {
    const form = readForm(SignInForm, body, 'api');
    const device = this.devices.of(request);
    const { token, account } = await this.sessions.open(form.email, form.password, device);
    this.cookie.set(response, token);
    return sessionJson(account);
  }

  @Get()
  @Answers(200, SessionJson)
  show(@Req() request: Request): SessionJson {
    const session = sessionOf(request);
    if (!session) throw new Unauthenticated();
    return sessionJson(session.account);
  }

  @Delete()
  @NoBody()
  async close(@Req() request: Request, @Res({ passthrough: true }) response: Response): Promise<void> {
    const session = sessionOf(request);
    if (!session) throw new Unauthenticated();
    await this.sessions.end(actorOf(session.account), session.id);
    this.cookie.clear(response);
  }
}
