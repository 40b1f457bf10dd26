import { Global, Module } from '@nestjs/common';
import { ConsentsApiController } from './consents.api.controller.js';
import { ConsentsPagesController } from './consents.pages.controller.js';
import { ConsentsTab } from './consents-tab.service.js';
import { ConsentsService } from './consents.service.js';

@Global()
@Module({
  controllers: [ConsentsApiController, ConsentsPagesController],
  providers: [ConsentsService, ConsentsTab],
  exports: [ConsentsService],
})
export class ConsentsModule {}
