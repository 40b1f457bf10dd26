import { Global, Module } from '@nestjs/common';
import { ConsentReading } from './consent-reading.service.js';
import { ConsentsApiController } from './consents.api.controller.js';
import { ConsentsPagesController } from './consents.pages.controller.js';
import { ConsentsTab } from './consents-tab.service.js';
import { ConsentsService } from './consents.service.js';

@Global()
@Module({
  controllers: [ConsentsApiController, ConsentsPagesController],
  providers: [ConsentReading, ConsentsService, ConsentsTab],
  exports: [ConsentsService],
})
export class ConsentsModule {}
