import { Injectable } from '@nestjs/common';
import type { NextFunction, Request, Response } from 'express';
import { placesFor } from '../access/navigation.js';
import { readCookie, setCookie, clearCookie } from '../platform/http/cookies.js';
import { HEALTH } from '../platform/http/health.controller.js';
import { setVisitor } from '../platform/http/visitor.js';
import { Settled } from '../platform/settled.js';
import { isLanguage, type Language } from '../platform/views/language.js';
import { setSession } from './current-actor.js';
import { actorOf, SessionsService } from './sessions.service.js';

export const SESSION_COOKIE = 'recours_session';
export const LANGUAGE_COOKIE = 'recours_language';

/** Reads the session's cookie of every request and tells the pages who looks at them. */
@Injectable()
export class SessionCookie {
  constructor(
    private readonly sessions: SessionsService,
    private readonly settled: Settled,
  ) {}

  /** Express middleware; runs before every route. */
  readonly read = (request: Request, _response: Response, next: NextFunction): void => {
    this.identify(request).then(() => next(), next);
  };

  set(response: Response, token: string): void {
    setCookie(response, SESSION_COOKIE, token, { secure: this.settled.secure });
  }

  clear(response: Response): void {
    clearCookie(response, SESSION_COOKIE, this.settled.secure);
  }

  private async identify(request: Request): Promise<void> {
    // How the service stands is told to anybody, above all when no session can be looked up.
    const token = request.path === HEALTH ? undefined : readCookie(request, SESSION_COOKIE);
    const session = token ? await this.sessions.resume(token) : null;
    const chosen = readCookie(request, LANGUAGE_COOKIE);
    const language: Language = isLanguage(chosen)
      ? chosen
      : (session?.account.language ?? preferred(request));
    if (session) setSession(request, session);
    setVisitor(request, {
      language,
      signedIn: session && { name: session.account.name, role: session.account.role },
      nav: session ? placesFor(actorOf(session.account), request.path) : [],
    });
  }
}

/** French unless English is asked for and French is not. */
const preferred = (request: Request): Language =>
  request.acceptsLanguages('fr', 'en') === 'en' ? 'en' : 'fr';
