import { Injectable, type CallHandler, type ExecutionContext, type NestInterceptor } from '@nestjs/common';
import type { Request, Response } from 'express';
import { map, type Observable } from 'rxjs';
import { Settled } from '../settled.js';
import { setCookie } from './cookies.js';
import { Draw, NOTICE_COOKIE } from './draw.js';
import { Page, SeeOther } from './reply.js';

/** Turns what a page's method returns into the answer; anything else is JSON and passes. */
@Injectable()
export class ReplyInterceptor implements NestInterceptor {
  constructor(
    private readonly draw: Draw,
    private readonly settled: Settled,
  ) {}

  intercept(context: ExecutionContext, next: CallHandler): Observable<unknown> {
    const request = context.switchToHttp().getRequest<Request>();
    const response = context.switchToHttp().getResponse<Response>();
    return next.handle().pipe(
      map((made: unknown) => {
        if (made instanceof Page) this.draw.send(made, request, response);
        else if (made instanceof SeeOther) {
          if (made.notice) setCookie(response, NOTICE_COOKIE, made.notice, { secure: this.settled.secure, seconds: 60 });
          response.redirect(303, made.url);
        } else return made;
        // The answer is on its way: Nest must not send another.
        return response;
      }),
    );
  }
}
