import { Injectable, type CanActivate, type ExecutionContext } from '@nestjs/common';
import type { Request } from 'express';
import { actorOf } from '../accounts/sessions.service.js';
import { sessionOf } from '../accounts/current-actor.js';
import { CaseAccess } from './case-access.service.js';

/**
 * Stands before every route below `cases/:ref`, so that a stranger gets 404 before a body is read or a form judged.
 * The services ask the permission table again for the act itself.
 */
@Injectable()
export class CaseGuard implements CanActivate {
  constructor(private readonly access: CaseAccess) {}

  async canActivate(context: ExecutionContext): Promise<boolean> {
    const request = context.switchToHttp().getRequest<Request>();
    const ref = request.params['ref'];
    const session = sessionOf(request);
    if (typeof ref === 'string' && session) await this.access.demandVisible(actorOf(session.account), ref);
    return true;
  }
}
