import { Injectable } from '@nestjs/common';
import type { Request, Response } from 'express';
import { Settled } from '../settled.js';
import { isPlainSentence } from '../views/translate.js';
import { Views } from '../views/views.js';
import { Cookies } from './cookies.js';
import type { Page } from './reply.js';
import { visitorOf } from './visitor.js';

export const NOTICE_COOKIE = 'recours_notice';

/** Draws a page for who looks at it, with the sentence that the last act left, shown once. */
@Injectable()
export class Draw {
  constructor(
    private readonly views: Views,
    private readonly settled: Settled,
    private readonly cookies: Cookies,
  ) {}

  async send(page: Page, request: Request, response: Response): Promise<void> {
    const visitor = visitorOf(request);
    const notice = this.cookies.read(request, NOTICE_COOKIE);
    if (notice) this.cookies.clear(response, NOTICE_COOKIE);
    const html = await this.views.page(page.template, page.model, {
      language: visitor.language,
      path: request.originalUrl,
      demo: this.settled.demo,
      actor: visitor.signedIn,
      nav: [...visitor.nav],
      title: page.title,
      ...(page.code ? { code: page.code } : {}),
      // The cookie comes from the browser: words that nobody wrote are not shown.
      ...(notice && isPlainSentence(notice) ? { notice: { key: notice } } : {}),
    });
    response.status(page.status).type('html').send(html);
  }
}
