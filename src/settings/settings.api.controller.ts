import { Body, Controller, Get, Param, Patch, Post, Res } from '@nestjs/common';
import { ApiTags } from '@nestjs/swagger';
import type { Response } from 'express';
import type { Actor } from '../access/actor.js';
import { CurrentActor } from '../accounts/current-actor.js';
import { readForm } from '../platform/forms/read-form.js';
import { Answers, Makes, Takes } from '../platform/openapi/answers.js';
import { admitToSettings } from './settings-door.js';
import { SettingsChange, SignatoryChange, SignatoryForm } from './settings.forms.js';
import { SettingsJson, SignatoryJson, settingsJson, signatoryJson } from './settings.json.js';
import { SettingsService } from './settings.service.js';
import type { Signatory } from './signatory.entity.js';
import { Signatories } from './signatories.service.js';

/** The settings, for programs; the logo is set on its page. */
@ApiTags('settings')
@Controller('api/settings')
export class SettingsApiController {
  constructor(
    private readonly settings: SettingsService,
    private readonly signatories: Signatories,
  ) {}

  @Get()
  @Answers(200, SettingsJson, [404])
  async show(@CurrentActor() actor: Actor): Promise<SettingsJson> {
    admitToSettings(actor, 'settings.read');
    return settingsJson(await this.settings.record());
  }

  /** What channels take may be changed by more people than the rest: which of it was sent is asked behind the door. */
  @Patch()
  @Takes(SettingsChange)
  @Answers(200, SettingsJson, [400, 403, 404, 409, 422])
  async edit(@CurrentActor() actor: Actor, @Body() body: unknown): Promise<SettingsJson> {
    admitToSettings(actor, 'channels.edit');
    await this.settings.edit(actor, readForm(SettingsChange, body, 'api'));
    return settingsJson(await this.settings.record());
  }

  @Post('signatories')
  @Takes(SignatoryForm)
  @Makes(SignatoryJson, [400, 403, 404, 422])
  async add(
    @CurrentActor() actor: Actor,
    @Body() body: unknown,
    @Res({ passthrough: true }) response: Response,
  ): Promise<SignatoryJson> {
    admitToSettings(actor, 'settings.edit');
    const signatory = await this.signatories.add(actor, readForm(SignatoryForm, body, 'api'));
    response.location('/api/settings');
    return this.told(signatory);
  }

  @Patch('signatories/:signatoryId')
  @Takes(SignatoryChange)
  @Answers(200, SignatoryJson, [400, 403, 404, 409, 422])
  async change(
    @CurrentActor() actor: Actor,
    @Param('signatoryId') id: string,
    @Body() body: unknown,
  ): Promise<SignatoryJson> {
    admitToSettings(actor, 'settings.edit');
    await this.signatories.one(actor, id);
    return this.told(await this.signatories.edit(actor, id, readForm(SignatoryChange, body, 'api')));
  }

  private async told(signatory: Signatory): Promise<SignatoryJson> {
    const { organisation } = await this.settings.record();
    return signatoryJson(signatory, organisation.signatoryId);
  }
}
