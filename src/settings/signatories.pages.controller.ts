import { Body, Controller, Get, Param, Post, Req } from '@nestjs/common';
import type { Request } from 'express';
import type { Actor } from '../access/actor.js';
import { may } from '../access/may.js';
import { CurrentActor } from '../accounts/current-actor.js';
import { Clock } from '../platform/clock.js';
import { dayInParis } from '../platform/day.js';
import { Conflict, type Refusal } from '../platform/errors.js';
import { changesBetween } from '../platform/forms/changes.js';
import { readForm } from '../platform/forms/read-form.js';
import { formFor } from '../platform/http/form.js';
import { page, seeOther, type Page, type SeeOther } from '../platform/http/reply.js';
import { submit } from '../platform/http/submit.js';
import { tabsOn } from './sections.js';
import { SignatoryForm, SignatoryPageForm } from './settings.forms.js';
import { admitToSettings } from './settings-door.js';
import { SettingsService } from './settings.service.js';
import { isActiveOn } from './signatories.rules.js';
import { Signatories } from './signatories.service.js';

const LIST = '/settings/signatories';

/** Those who sign for the association, and until when. */
@Controller('settings/signatories')
export class SignatoriesPagesController {
  constructor(
    private readonly settings: SettingsService,
    private readonly signatories: Signatories,
    private readonly clock: Clock,
  ) {}

  @Get()
  async index(@CurrentActor() actor: Actor, @Req() request: Request): Promise<Page> {
    admitToSettings(actor, 'settings.read');
    return this.drawIndex(actor, request);
  }

  @Post()
  async add(
    @CurrentActor() actor: Actor,
    @Body() body: unknown,
    @Req() request: Request,
  ): Promise<Page | SeeOther> {
    admitToSettings(actor, 'settings.edit');
    return submit(
      () => this.signatories.add(actor, readForm(SignatoryForm, body, 'page')),
      () => seeOther(LIST, 'settings.saved'),
      (refusal) => this.drawIndex(actor, request, { refusal, body }),
    );
  }

  @Get(':signatoryId')
  async show(
    @CurrentActor() actor: Actor,
    @Param('signatoryId') id: string,
    @Req() request: Request,
  ): Promise<Page> {
    admitToSettings(actor, 'settings.edit');
    return this.drawOne(actor, id, request);
  }

  @Post(':signatoryId')
  async edit(
    @CurrentActor() actor: Actor,
    @Param('signatoryId') id: string,
    @Body() body: unknown,
    @Req() request: Request,
  ): Promise<Page | SeeOther> {
    admitToSettings(actor, 'settings.edit');
    await this.signatories.one(actor, id);
    return submit(
      () => this.signatories.edit(actor, id, readForm(SignatoryPageForm, body, 'page')),
      () => seeOther(LIST, 'settings.saved'),
      (refusal) => this.drawOne(actor, id, request, { refusal, body }),
    );
  }

  private async drawIndex(
    actor: Actor,
    request: Request,
    now?: { refusal: Refusal; body: unknown },
  ): Promise<Page> {
    const { organisation, signatories } = await this.settings.record();
    const { signatoryName } = await this.settings.organisation();
    const today = dayInParis(this.clock.now());
    const model = {
      tabs: tabsOn(LIST),
      signatories: signatories.map((each) => ({
        ...each,
        isDefault: each.id === organisation.signatoryId,
        isActive: isActiveOn(each, today),
      })),
      nobodySigns: signatoryName === '',
      mayEdit: may(actor, 'settings.edit'),
      form: formFor(request, now?.body ?? {}, now?.refusal),
    };
    return page('settings/signatories', 'settings.title', model, { status: now?.refusal.status ?? 200 });
  }

  private async drawOne(
    actor: Actor,
    id: string,
    request: Request,
    now?: { refusal: Refusal; body: unknown },
  ): Promise<Page> {
    const signatory = await this.signatories.one(actor, id);
    const { organisation } = await this.settings.record();
    const values = { ...signatory, isDefault: organisation.signatoryId === id };
    const stale = now?.refusal instanceof Conflict ? (now.refusal.typed as object) : null;
    const typed = stale ? { ...stale, version: signatory.version } : (now?.body ?? values);
    const fields = ['name', 'function', 'activeFrom', 'activeTo', 'isDefault'];
    const model = {
      tabs: tabsOn(LIST),
      id,
      form: formFor(request, typed, now?.refusal),
      changes: stale ? changesBetween(values, stale, fields) : [],
    };
    return page('settings/signatory', 'settings.title', model, { status: now?.refusal.status ?? 200 });
  }
}
