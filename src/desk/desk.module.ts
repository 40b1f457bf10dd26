import { Module } from '@nestjs/common';
import { DossiersModule } from '../dossiers/dossiers.module.js';
import { AccountPagesController } from './account.pages.controller.js';
import { CaseListPagesController } from './case-list.pages.controller.js';
import { SoughtWords } from './sought-words.js';
import { TodayPagesController } from './today.pages.controller.js';
import { TodayService } from './today.service.js';

@Module({
  imports: [DossiersModule],
  controllers: [TodayPagesController, CaseListPagesController, AccountPagesController],
  providers: [SoughtWords, TodayService],
})
export class DeskModule {}
