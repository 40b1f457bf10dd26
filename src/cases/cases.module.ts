import { Global, Module } from '@nestjs/common';
import { CaseAccess } from './case-access.service.js';

@Global()
@Module({ providers: [CaseAccess], exports: [CaseAccess] })
export class CasesModule {}
