import { Catch, Injectable, type ArgumentsHost, type ExceptionFilter } from '@nestjs/common';
import type { Request, Response } from 'express';
import { Unauthenticated, refusalJson } from '../platform/errors.js';
import { formFor } from '../platform/http/form.js';
import { Draw } from '../platform/http/draw.js';
import { formAsSent } from '../platform/http/read-bodies.js';
import { RefusalFilter } from '../platform/http/refusal.filter.js';
import { page } from '../platform/http/reply.js';
import { visitorOf } from '../platform/http/visitor.js';
import { wantsJson } from '../platform/http/wants-json.js';
import { translate } from '../platform/views/translate.js';
import { DraftsService } from './drafts.service.js';
import { pageOfForm } from './page-path.js';
import { SessionCookie } from './session-cookie.js';
import { SessionsService } from './sessions.service.js';

/** Forms that ask and change nothing: what was searched for is no work that could be lost, and is kept nowhere. */
const ASKS = new Set(['/search']);

/**
 * A session that ends in the middle signs in again on the same page. A form that was sent without a session is
 * carried through the sign-in page, sealed so that only the account that typed it gets it back.
 */
@Catch(Unauthenticated)
@Injectable()
export class SignInFilter implements ExceptionFilter {
  constructor(
    private readonly draw: Draw,
    private readonly sessions: SessionsService,
    private readonly drafts: DraftsService,
    private readonly cookie: SessionCookie,
    private readonly others: RefusalFilter,
  ) {}

  /** Nest leaves alone what an asynchronous filter rejects with, and the process would end: it is answered here. */
  catch(refusal: Unauthenticated, host: ArgumentsHost): Promise<void> {
    return this.answer(refusal, host).catch((thrown: unknown) => this.others.catch(thrown, host));
  }

  private async answer(refusal: Unauthenticated, host: ArgumentsHost): Promise<void> {
    const request = host.switchToHttp().getRequest<Request>();
    const response = host.switchToHttp().getResponse<Response>();
    const { language } = visitorOf(request);
    if (wantsJson(request)) {
      response.status(401).json(refusalJson(refusal, (key, params) => translate(language, key, params)));
      return;
    }
    const carried = await this.carry(request);
    const model = { to: pageOfForm(request), carried, form: formFor(request, {}), ended: carried !== '' };
    await this.draw.send(
      page('accounts/sign-in', 'accounts.signInTitle', model, { status: 401 }),
      request,
      response,
    );
  }

  private async carry(request: Request): Promise<string> {
    const token = this.cookie.of(request);
    const body = formAsSent(request);
    if (request.method !== 'POST' || !token || !body || ASKS.has(request.path)) return '';
    const owner = await this.sessions.formerOwner(token);
    return owner ? this.drafts.sealForm(owner, { page: pageOfForm(request), body }) : '';
  }
}
