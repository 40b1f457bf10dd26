import { Global, Module } from '@nestjs/common';
import { BlankFormPagesController } from './blank-form.pages.controller.js';
import { ReviewsService } from './reviews.service.js';
import { TestimoniesApiController } from './testimonies.api.controller.js';
import { TestimoniesPagesController } from './testimonies.pages.controller.js';
import { TestimoniesService } from './testimonies.service.js';
import { TestimoniesTab } from './testimonies-tab.service.js';
import { TestimonyPages } from './testimony-pages.service.js';
import { TestimonyTexts } from './testimony-texts.service.js';
import { TranslationsApiController } from './translations.api.controller.js';
import { TranslationsPagesController } from './translations.pages.controller.js';
import { TranslationPages } from './translation-pages.service.js';
import { TranslationsService } from './translations.service.js';
import { TranslationTexts } from './translation-texts.service.js';

@Global()
@Module({
  // The blank form first: its address would be read as the id of a testimony.
  controllers: [
    BlankFormPagesController,
    TestimoniesApiController,
    TranslationsApiController,
    TestimoniesPagesController,
    TranslationsPagesController,
  ],
  providers: [
    TestimoniesService,
    TestimonyTexts,
    TestimoniesTab,
    TestimonyPages,
    ReviewsService,
    TranslationsService,
    TranslationTexts,
    TranslationPages,
  ],
  exports: [TestimoniesService, TestimonyTexts, TranslationsService, TranslationTexts],
})
export class TestimoniesModule {}
