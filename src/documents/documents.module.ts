import { Global, Module } from '@nestjs/common';
import { ContentSender } from './content-sender.js';
import { Custody } from './custody.service.js';
import { DocumentChanges } from './document-changes.service.js';
import { DocumentContent } from './document-content.service.js';
import { DocumentEditPagesController } from './document-edit.pages.controller.js';
import { DocumentPagesController } from './document.pages.controller.js';
import { DocumentUploads } from './document-uploads.service.js';
import { DocumentsApiController } from './documents.api.controller.js';
import { DocumentsPagesController } from './documents.pages.controller.js';
import { DocumentsService } from './documents.service.js';
import { DocumentsTab } from './documents-tab.js';
import { FileLimits } from './file-limits.js';
import { KnownBlobs } from './known-blobs.js';
import { PatientServer } from './patient-server.js';
import { SealedFiles } from './sealed-files.service.js';
import { StillAllowed } from './still-allowed.service.js';

@Global()
@Module({
  controllers: [
    DocumentsApiController,
    DocumentsPagesController,
    DocumentPagesController,
    DocumentEditPagesController,
  ],
  providers: [
    ContentSender,
    Custody,
    DocumentChanges,
    DocumentContent,
    DocumentUploads,
    DocumentsService,
    DocumentsTab,
    FileLimits,
    KnownBlobs,
    PatientServer,
    SealedFiles,
    StillAllowed,
  ],
  exports: [DocumentsService, FileLimits, SealedFiles, StillAllowed],
})
export class DocumentsModule {}
