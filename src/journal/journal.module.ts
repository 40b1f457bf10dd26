import { Global, Module } from '@nestjs/common';
import { ClockCheck } from './clock-check.js';
import { JournalService } from './journal.service.js';
import { UnitOfWork } from './unit-of-work.js';

@Global()
@Module({ providers: [UnitOfWork, JournalService, ClockCheck], exports: [UnitOfWork, JournalService] })
export class JournalModule {}
