import { Global, Module } from '@nestjs/common';
import { ConsentsApiController } from './consents.api.controller.js';
import { ConsentsService } from './consents.service.js';

@Global()
@Module({
  controllers: [ConsentsApiController],
  providers: [ConsentsService],
  exports: [ConsentsService],
})
export class ConsentsModule {}
