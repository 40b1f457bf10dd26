import { Injectable, type CanActivate, type ExecutionContext } from '@nestjs/common';
import { Reflector } from '@nestjs/core';
import type { Request } from 'express';
import { Unauthenticated } from '../platform/errors.js';
import { PUBLIC } from '../platform/http/public.js';
import { sessionOf } from './current-actor.js';

/** Closed unless signed in; a route opens itself with @Public(). */
@Injectable()
export class SignedInGuard implements CanActivate {
  constructor(private readonly reflector: Reflector) {}

  canActivate(context: ExecutionContext): boolean {
    const open = this.reflector.getAllAndOverride<boolean>(PUBLIC, [
      context.getHandler(),
      context.getClass(),
    ]);
    if (open || sessionOf(context.switchToHttp().getRequest<Request>())) return true;
    throw new Unauthenticated();
  }
}
