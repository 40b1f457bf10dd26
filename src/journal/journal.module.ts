import { Global, Module } from '@nestjs/common';
import { JournalService } from './journal.service.js';
import { UnitOfWork } from './unit-of-work.js';

@Global()
@Module({ providers: [UnitOfWork, JournalService], exports: [UnitOfWork, JournalService] })
export class JournalModule {}
