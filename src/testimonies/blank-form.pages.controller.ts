import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { Controller, Get, Query, Req, Res } from '@nestjs/common';
import type { Request, Response } from 'express';
import type { Actor } from '../access/actor.js';
import { scopeOf } from '../access/may.js';
import { CurrentActor } from '../accounts/current-actor.js';
import { isLanguage } from '../directory/language.js';
import { options } from '../directory/labels.js';
import { Clock } from '../platform/clock.js';
import { dayInParis } from '../platform/day.js';
import { NotFound, Unmet } from '../platform/errors.js';
import { LanguageTag } from '../platform/forms/fields.js';
import { readForm } from '../platform/forms/read-form.js';
import { formFor } from '../platform/http/form.js';
import { page, type Page } from '../platform/http/reply.js';
import type { Assets } from '../platform/printing/assets.js';
import { paperFonts, paperSheet } from '../platform/printing/fonts.js';
import { PaperPrinter } from '../platform/printing/paper.js';
import { PrintFailure } from '../platform/printing/print-failures.js';
import { TEMPLATES } from '../platform/views/templates-folder.js';
import { Views } from '../platform/views/views.js';
import { blankFormModel } from './blank-form.model.js';

class BlankFormQuery {
  @LanguageTag({ known: isLanguage }) language: string;
}

/** A sheet to be printed before an interview where there is no telephone, no network, or no wish to be typed up. */
@Controller('testimonies/blank-form')
export class BlankFormPagesController {
  constructor(
    private readonly printer: PaperPrinter,
    private readonly views: Views,
    private readonly clock: Clock,
  ) {}

  /** Without a language the page that asks for one; with it the PDF. Nothing of any case is in it, so nothing is noted. */
  @Get()
  async show(
    @CurrentActor() actor: Actor,
    @Query() query: Record<string, unknown>,
    @Req() request: Request,
    @Res({ passthrough: true }) response: Response,
  ): Promise<Page | void> {
    if (scopeOf(actor, 'testimony.record') === 'none') throw new NotFound();
    if (!query['language']) {
      const languages = options('languages', actor.language, dayInParis(this.clock.now()));
      return page('testimonies/blank-form', 'testimonies.blankFormTitle', {
        form: formFor(request, {}),
        languages,
      });
    }
    const { language } = readForm(BlankFormQuery, query, 'page');
    const html = await this.views.paper('testimonies/paper/blank-form', blankFormModel(language), 'fr');
    const pdf = await this.printer.print({ html, assets: sheetAssets() }).catch((thrown: unknown) => {
      throw thrown instanceof PrintFailure ? new Unmet([], { key: 'testimonies.notPrinted' }) : thrown;
    });
    response.set({
      'Content-Type': 'application/pdf',
      'Content-Disposition': 'inline; filename="temoignage-vierge.pdf"',
    });
    response.send(Buffer.from(pdf));
  }
}

let read: Assets | undefined;

/** The house's paper and its fonts, with the lines of this sheet. Read once. */
function sheetAssets(): Assets {
  if (read) return read;
  const look = ['assets/paper/paper.css', 'testimonies/paper/blank-form.css', 'assets/paper/scripts.css']
    .map((path) => readFileSync(join(TEMPLATES, path), 'utf8'))
    .join('\n');
  return (read = new Map([...paperFonts().assets, ['/paper.css', paperSheet(look)]]));
}
