import { Global, Module } from '@nestjs/common';
import { TestimoniesApiController } from './testimonies.api.controller.js';
import { TestimoniesService } from './testimonies.service.js';
import { TestimonyTexts } from './testimony-texts.service.js';
import { TranslationsApiController } from './translations.api.controller.js';
import { TranslationsService } from './translations.service.js';
import { TranslationTexts } from './translation-texts.service.js';

@Global()
@Module({
  controllers: [TestimoniesApiController, TranslationsApiController],
  providers: [TestimoniesService, TestimonyTexts, TranslationsService, TranslationTexts],
  exports: [TestimoniesService, TestimonyTexts, TranslationsService, TranslationTexts],
})
export class TestimoniesModule {}
