import { Global, Module } from '@nestjs/common';
import { LetterheadPagesController } from './letterhead.pages.controller.js';
import { Logos } from './logos.service.js';
import { SettingsApiController } from './settings.api.controller.js';
import { SettingsPagesController } from './settings.pages.controller.js';
import { SettingsService } from './settings.service.js';
import { SignatoriesPagesController } from './signatories.pages.controller.js';
import { Signatories } from './signatories.service.js';

@Global()
@Module({
  controllers: [
    SettingsApiController,
    SettingsPagesController,
    LetterheadPagesController,
    SignatoriesPagesController,
  ],
  providers: [SettingsService, Signatories, Logos],
  exports: [SettingsService, Signatories, Logos],
})
export class SettingsModule {}
