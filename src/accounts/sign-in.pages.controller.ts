import { Body, Controller, Get, Param, Post, Query, Req, Res } from '@nestjs/common';
import type { Request, Response } from 'express';
import { Invalid, TooMany, Unauthenticated } from '../platform/errors.js';
import { readForm } from '../platform/forms/read-form.js';
import { Cookies } from '../platform/http/cookies.js';
import { formFor } from '../platform/http/form.js';
import { Public } from '../platform/http/public.js';
import { page, seeOther, type Page, type SeeOther } from '../platform/http/reply.js';
import { isLanguage } from '../platform/views/language.js';
import { SignInForm } from './accounts.forms.js';
import { sessionOf } from './current-actor.js';
import { DraftsService } from './drafts.service.js';
import { KnownDevice } from './known-device.js';
import { ownPath } from './page-path.js';
import { LANGUAGE_COOKIE, SessionCookie } from './session-cookie.js';
import { actorOf, SessionsService } from './sessions.service.js';

/** The front door: signing in (again, on the page where one was), signing out, choosing the language. */
@Public()
@Controller()
export class SignInPagesController {
  constructor(
    private readonly sessions: SessionsService,
    private readonly cookie: SessionCookie,
    private readonly drafts: DraftsService,
    private readonly devices: KnownDevice,
    private readonly cookies: Cookies,
  ) {}

  @Get('sign-in')
  show(@Req() request: Request, @Query('to') to?: string): Page | SeeOther {
    if (sessionOf(request)) return seeOther(ownPath(to));
    return page('accounts/sign-in', 'accounts.signInTitle', {
      to: ownPath(to),
      carried: '',
      form: formFor(request, {}),
      ended: false,
    });
  }

  @Post('sign-in')
  async open(
    @Body() sent: Record<string, unknown> | undefined,
    @Req() request: Request,
    @Res({ passthrough: true }) response: Response,
  ): Promise<Page | SeeOther> {
    const body = sent ?? {};
    const carried = typeof body['_carried'] === 'string' ? body['_carried'] : '';
    const to = ownPath(body['_to']);
    try {
      const form = readForm(SignInForm, body, 'page');
      const device = this.devices.of(request);
      const { token, account } = await this.sessions.open(form.email, form.password, device);
      this.cookie.set(response, token);
      this.devices.remember(request, response, account.id);
      const typed = carried && this.drafts.openForm(account.id, carried);
      if (!typed) return seeOther(to);
      await this.drafts.save(actorOf(account), typed.page, typed.body);
      return seeOther(typed.page);
    } catch (thrown) {
      const refused = refusedSignIn(thrown);
      const model = { to, carried, form: formFor(request, body, refused), ended: false };
      return page('accounts/sign-in', 'accounts.signInTitle', model, {
        status: thrown instanceof TooMany ? 429 : 422,
      });
    }
  }

  @Post('sign-out')
  async close(@Req() request: Request, @Res({ passthrough: true }) response: Response): Promise<SeeOther> {
    const session = sessionOf(request);
    if (session) await this.sessions.end(actorOf(session.account), session.id);
    this.cookie.clear(response);
    return seeOther('/sign-in', 'accounts.signedOut');
  }

  @Get('language/:tag')
  speak(
    @Param('tag') tag: string,
    @Res({ passthrough: true }) response: Response,
    @Query('to') to?: string,
  ): SeeOther {
    if (isLanguage(tag)) this.cookies.set(response, LANGUAGE_COOKIE, tag, 365 * 24 * 3600);
    return seeOther(ownPath(to));
  }
}

/** What is shown beside the fields; which of the two was wrong is never told. */
function refusedSignIn(thrown: unknown): Invalid {
  if (thrown instanceof Invalid) return thrown;
  if (thrown instanceof Unauthenticated) return new Invalid({ password: [thrown.sentence] });
  if (thrown instanceof TooMany)
    return new Invalid({ '': [thrown.sentence, ...(thrown.way ? [thrown.way] : [])] });
  throw thrown;
}
