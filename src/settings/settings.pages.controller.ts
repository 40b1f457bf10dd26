import { Body, Controller, Get, Post, Req } from '@nestjs/common';
import type { Request } from 'express';
import type { Actor } from '../access/actor.js';
import { scopeOf } from '../access/may.js';
import { CurrentActor } from '../accounts/current-actor.js';
import { Conflict, NotFound } from '../platform/errors.js';
import { changesBetween } from '../platform/forms/changes.js';
import { readForm } from '../platform/forms/read-form.js';
import { formFor } from '../platform/http/form.js';
import { page, seeOther, type Page, type SeeOther } from '../platform/http/reply.js';
import { submit } from '../platform/http/submit.js';
import { OrganisationForm } from './settings.forms.js';
import { SettingsService } from './settings.service.js';

const FIELDS = [
  'name',
  'address',
  'city',
  'email',
  'telephone',
  'controller',
  'signatoryName',
  'signatoryFunction',
] as const;

/** The letterhead and who signs. */
@Controller('settings')
export class SettingsPagesController {
  constructor(private readonly settings: SettingsService) {}

  @Get()
  async show(@CurrentActor() actor: Actor, @Req() request: Request): Promise<Page> {
    if (scopeOf(actor, 'settings.read') === 'none') throw new NotFound();
    const organisation = await this.settings.organisation();
    return page('settings/show', 'settings.title', {
      form: formFor(request, { ...organisation }),
      changes: [],
    });
  }

  @Post()
  async edit(
    @CurrentActor() actor: Actor,
    @Body() body: unknown,
    @Req() request: Request,
  ): Promise<Page | SeeOther> {
    if (scopeOf(actor, 'settings.edit') === 'none') throw new NotFound();
    return submit(
      () => this.settings.edit(actor, readForm(OrganisationForm, body, 'page')),
      () => seeOther('/settings', 'settings.saved'),
      async (refusal) => {
        const current = await this.settings.organisation();
        const stale = refusal instanceof Conflict;
        const typed = stale ? { ...(refusal.typed as OrganisationForm), version: current.version } : body;
        const changes = stale ? changesBetween(current, typed, FIELDS) : [];
        return page(
          'settings/show',
          'settings.title',
          { form: formFor(request, typed, refusal), changes },
          { status: refusal.status },
        );
      },
    );
  }
}
