import type { NestApplicationOptions } from '@nestjs/common';
import { ExpressAdapter } from '@nestjs/platform-express';
import type { Response } from 'express';
import { Connections } from './connections.js';
import type { Cookies } from './cookies.js';
import { NOTICE_COOKIE, type Draw } from './draw.js';
import { Page, SeeOther } from './reply.js';

/**
 * Sends what a page's method returns: a page is drawn, `seeOther` redirects; anything else is Nest's to send. And ends
 * the connections when the service does.
 */
export class PageAdapter extends ExpressAdapter {
  private draw: Draw;
  private cookies: Cookies;
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
  equip(draw: Draw, cookies: Cookies): void {
    this.draw = draw;
    this.cookies = cookies;
  }

  override reply(response: Response, body: unknown, status?: number): unknown {
    if (body instanceof Page) return this.draw.send(body, response.req, response);
    if (!(body instanceof SeeOther)) return super.reply(response, body, status);
    if (body.notice) this.cookies.set(response, NOTICE_COOKIE, body.notice, 60);
    return response.redirect(303, body.url);
  }
}
