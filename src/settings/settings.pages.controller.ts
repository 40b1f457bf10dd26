import { Body, Controller, Get, Post, Req } from '@nestjs/common';
import type { Request } from 'express';
import type { Actor } from '../access/actor.js';
import { may } from '../access/may.js';
import { CurrentActor } from '../accounts/current-actor.js';
import { Conflict, type Refusal } from '../platform/errors.js';
import { changesBetween } from '../platform/forms/changes.js';
import { readForm } from '../platform/forms/read-form.js';
import { formFor } from '../platform/http/form.js';
import { page, seeOther, type Page, type SeeOther } from '../platform/http/reply.js';
import { submit } from '../platform/http/submit.js';
import { channelRows, SECTIONS, tabsOn, type Section, type SectionKey } from './sections.js';
import { admitToSettings } from './settings-door.js';
import { SettingsService } from './settings.service.js';

/** Who the association is, its own sentences, and what its channels take. */
@Controller('settings')
export class SettingsPagesController {
  constructor(private readonly settings: SettingsService) {}

  @Get()
  organisation(@CurrentActor() actor: Actor, @Req() request: Request): Promise<Page> {
    return this.show(actor, 'organisation', request);
  }
  @Post()
  editOrganisation(@CurrentActor() actor: Actor, @Body() body: unknown, @Req() request: Request) {
    return this.save(actor, 'organisation', body, request);
  }

  @Get('texts')
  texts(@CurrentActor() actor: Actor, @Req() request: Request): Promise<Page> {
    return this.show(actor, 'texts', request);
  }
  @Post('texts')
  editTexts(@CurrentActor() actor: Actor, @Body() body: unknown, @Req() request: Request) {
    return this.save(actor, 'texts', body, request);
  }

  @Get('channels')
  channels(@CurrentActor() actor: Actor, @Req() request: Request): Promise<Page> {
    return this.show(actor, 'channels', request);
  }
  @Post('channels')
  editChannels(@CurrentActor() actor: Actor, @Body() body: unknown, @Req() request: Request) {
    return this.save(actor, 'channels', body, request);
  }

  private async show(actor: Actor, key: SectionKey, request: Request): Promise<Page> {
    admitToSettings(actor, 'settings.read');
    return this.draw(actor, SECTIONS[key], request);
  }

  private async save(
    actor: Actor,
    key: SectionKey,
    body: unknown,
    request: Request,
  ): Promise<Page | SeeOther> {
    const section: Section = SECTIONS[key];
    admitToSettings(actor, section.action);
    return submit(
      () => this.settings.edit(actor, readForm(section.form, body, 'page')),
      () => seeOther(section.path, 'settings.saved'),
      (refusal) => this.draw(actor, section, request, { refusal, body }),
    );
  }

  /** Who has seen what changed may save over it: the form then carries the version that stands now. */
  private async draw(
    actor: Actor,
    { template, path, action, begin, shown, labels }: Section,
    request: Request,
    now?: { refusal: Refusal; body: unknown },
  ): Promise<Page> {
    const { organisation } = await this.settings.record();
    const values = begin(organisation);
    const stale = now?.refusal instanceof Conflict ? (now.refusal.typed as object) : null;
    const typed = stale ? { ...stale, version: organisation.version } : (now?.body ?? values);
    const inWords = stale && shown(stale);
    const model = {
      tabs: tabsOn(path),
      mayEdit: may(actor, action),
      form: formFor(request, typed, now?.refusal),
      labels,
      changes: inWords ? changesBetween(shown(values), inWords, pathsIn(inWords)) : [],
      channels: channelRows(),
    };
    return page(template, 'settings.title', model, now ? { status: now.refusal.status } : {});
  }
}

const pathsIn = (values: object): string[] => Object.keys(values).filter((name) => name !== 'version');
