import type { NestApplicationOptions } from '@nestjs/common';
import { ExpressAdapter } from '@nestjs/platform-express';
import type { Response } from 'express';
import type { Settled } from '../settled.js';
import { Connections } from './connections.js';
import { setCookie } from './cookies.js';
import { NOTICE_COOKIE, type Draw } from './draw.js';
import { Page, SeeOther } from './reply.js';

/**
 * Sends what a page's method returns: a page is drawn, `seeOther` redirects; anything else is Nest's to send. And ends
 * the connections when the service does.
 */
export class PageAdapter extends ExpressAdapter {
  private draw: Draw;
  private settled: Settled;
  private connections: Connections;

  override initHttpServer(options: NestApplicationOptions): void {
    super.initHttpServer(options);
    this.connections = new Connections(this.getHttpServer());
  }

  /** Nest asks for it before anything else of the application ends. */
  override close(): Promise<void> {
    return this.connections.end();
  }

  /** Once the application is made; before that nothing is answered. */
  equip(draw: Draw, settled: Settled): void {
    this.draw = draw;
    this.settled = settled;
  }

  override reply(response: Response, body: unknown, status?: number): unknown {
    if (body instanceof Page) return this.draw.send(body, response.req, response);
    if (!(body instanceof SeeOther)) return super.reply(response, body, status);
    if (body.notice)
      setCookie(response, NOTICE_COOKIE, body.notice, { secure: this.settled.secure, seconds: 60 });
    return response.redirect(303, body.url);
  }
}
