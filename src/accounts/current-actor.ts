import { createParamDecorator, type ExecutionContext } from '@nestjs/common';
import type { Request } from 'express';
import type { Actor } from '../access/actor.js';
import { Unauthenticated } from '../platform/errors.js';
import type { OpenSession } from './sessions.service.js';
import { actorOf } from './sessions.service.js';

const sessions = new WeakMap<Request, OpenSession>();

export const setSession = (request: Request, session: OpenSession): void =>
  void sessions.set(request, session);
export const sessionOf = (request: Request): OpenSession | null => sessions.get(request) ?? null;

/** Who acts in this request. @throws Unauthenticated on a @Public route that nobody is signed in on */
export const CurrentActor = createParamDecorator((_: unknown, context: ExecutionContext): Actor => {
  const session = sessionOf(context.switchToHttp().getRequest<Request>());
  if (!session) throw new Unauthenticated();
  return actorOf(session.account);
});
