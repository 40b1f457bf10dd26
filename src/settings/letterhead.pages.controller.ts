import { Controller, Get, Post, Req, Res } from '@nestjs/common';
import type { Request, Response } from 'express';
import type { Actor } from '../access/actor.js';
import { may } from '../access/may.js';
import { CurrentActor } from '../accounts/current-actor.js';
import { Invalid, TooLarge, UnsupportedFile, type Refusal } from '../platform/errors.js';
import { formFor } from '../platform/http/form.js';
import { page, seeOther, type Page, type SeeOther } from '../platform/http/reply.js';
import { Logos } from './logos.service.js';
import { receiveLogo } from './receive-logo.js';
import { tabsOn } from './sections.js';
import { admitToSettings } from './settings-door.js';
import { SettingsService } from './settings.service.js';

/** How letters begin: the logo, and the lines beside it as they will be printed. */
@Controller('settings')
export class LetterheadPagesController {
  constructor(
    private readonly settings: SettingsService,
    private readonly logos: Logos,
  ) {}

  @Get('letterhead')
  async show(@CurrentActor() actor: Actor, @Req() request: Request): Promise<Page> {
    admitToSettings(actor, 'settings.read');
    return this.draw(actor, request);
  }

  /** Nothing (204) where there is none. */
  @Get('logo')
  async picture(@CurrentActor() actor: Actor, @Res() response: Response): Promise<void> {
    admitToSettings(actor, 'settings.read');
    const png = await this.logos.current();
    if (png) response.type('image/png').send(png);
    else response.status(204).end();
  }

  /** The body is read only once it is known that the actor may change the settings. */
  @Post('logo')
  async set(@CurrentActor() actor: Actor, @Req() request: Request): Promise<Page | SeeOther> {
    admitToSettings(actor, 'settings.edit');
    try {
      const sent = await receiveLogo(request);
      if (!sent) throw new Invalid({ file: [{ key: 'settings.logo.choose' }] });
      await this.logos.set(actor, sent);
    } catch (thrown) {
      if (thrown instanceof Invalid) return this.draw(actor, request, thrown);
      if (!(thrown instanceof TooLarge || thrown instanceof UnsupportedFile)) throw thrown;
      const sentences = [thrown.sentence, ...(thrown.way ? [thrown.way] : [])];
      return this.draw(actor, request, new Invalid({ file: sentences }), thrown.status);
    }
    return seeOther('/settings/letterhead', 'settings.logo.set');
  }

  @Post('logo/removal')
  async remove(@CurrentActor() actor: Actor): Promise<SeeOther> {
    admitToSettings(actor, 'settings.edit');
    await this.logos.remove(actor);
    return seeOther('/settings/letterhead', 'settings.logo.removed');
  }

  private async draw(
    actor: Actor,
    request: Request,
    refusal?: Refusal,
    status = refusal?.status ?? 200,
  ): Promise<Page> {
    const { organisation, logo } = await this.settings.record();
    const { name, legalForm, address, mailAddress, telephone, email } = organisation;
    const model = {
      tabs: tabsOn('/settings/letterhead'),
      mayEdit: may(actor, 'settings.edit'),
      form: formFor(request, {}, refusal),
      logo: logo && { width: logo.width, height: logo.height, bytes: logo.bytes },
      lines: [name, legalForm, ...(mailAddress ?? address).split('\n'), telephone, email].filter(Boolean),
    };
    return page('settings/letterhead', 'settings.title', model, { status });
  }
}
