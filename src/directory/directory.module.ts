import { Global, Module } from '@nestjs/common';
import { DescriptionApiController } from './description.api.controller.js';
import { DirectoryPagesController } from './directory.pages.controller.js';
import { HeldLists } from './held-lists.service.js';
import { ListEditPagesController } from './list-edit.pages.controller.js';
import { ListLoading } from './list-loading.service.js';
import { ListsApiController } from './lists.api.controller.js';
import { ListsService } from './lists.service.js';

@Global()
@Module({
  controllers: [
    ListEditPagesController,
    DirectoryPagesController,
    ListsApiController,
    DescriptionApiController,
  ],
  providers: [HeldLists, ListLoading, ListsService],
  exports: [HeldLists],
})
export class DirectoryModule {}
