import { Global, Module } from '@nestjs/common';
import { SettingsPagesController } from './settings.pages.controller.js';
import { SettingsService } from './settings.service.js';

@Global()
@Module({ controllers: [SettingsPagesController], providers: [SettingsService], exports: [SettingsService] })
export class SettingsModule {}
