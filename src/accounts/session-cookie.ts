import { Injectable } from '@nestjs/common';
import type { NextFunction, Request, Response } from 'express';
import { placesFor } from '../access/navigation.js';
import { Cookies } from '../platform/http/cookies.js';
import { HEALTH } from '../platform/http/health.controller.js';
import { isSafe } from '../platform/http/is-safe.js';
import { setVisitor } from '../platform/http/visitor.js';
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
    private readonly cookies: Cookies,
  ) {}

  /** Express middleware; runs before every route, and before a body is read. */
  readonly read = (request: Request, _response: Response, next: NextFunction): void => {
    this.identify(request).then(() => next(), next);
  };

  /** The token that the browser brings. */
  of(request: Request): string | undefined {
    return this.cookies.read(request, SESSION_COOKIE);
  }

  set(response: Response, token: string): void {
    this.cookies.set(response, SESSION_COOKIE, token);
  }

  /** With what the browser has stored of us. Not the other cookies: the language, and that this browser is known, stay. */
  clear(response: Response): void {
    this.cookies.clear(response, SESSION_COOKIE);
    response.setHeader('Clear-Site-Data', '"cache", "storage"');
  }

  private async identify(request: Request): Promise<void> {
    // How the service stands is told to anybody, above all when no session can be looked up.
    const token = request.path === HEALTH ? undefined : this.of(request);
    const session = token ? await this.sessions.resume(token) : null;
    const isBack = !session && token && !isSafe(request) && (await this.sessions.formerOwner(token)) !== null;
    const chosen = this.cookies.read(request, LANGUAGE_COOKIE);
    const language: Language = isLanguage(chosen)
      ? chosen
      : (session?.account.language ?? preferred(request));
    if (session) setSession(request, session);
    setVisitor(request, {
      language,
      isKnown: session !== null || Boolean(isBack),
      signedIn: session && { name: session.account.name, role: session.account.role },
      nav: session ? placesFor(actorOf(session.account), request.path) : [],
    });
  }
}

/** French unless English is asked for and French is not. */
const preferred = (request: Request): Language =>
  request.acceptsLanguages('fr', 'en') === 'en' ? 'en' : 'fr';
