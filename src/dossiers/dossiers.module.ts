import { Module } from '@nestjs/common';
import { ApprovalApiController } from './approval.api.controller.js';
import { ApprovalPagesController } from './approval.pages.controller.js';
import { Approvals } from './approvals.service.js';
import { Approved } from './approved.service.js';
import { Bind } from './bind.service.js';
import { CallingOff } from './calling-off.service.js';
import { ComposePagesController } from './compose.pages.controller.js';
import { ComposeService } from './compose.service.js';
import { DossierPage } from './dossier-page.service.js';
import { DossierStates } from './dossier-states.service.js';
import { DossiersApiController } from './dossiers.api.controller.js';
import { DossiersPagesController } from './dossiers.pages.controller.js';
import { DossiersService } from './dossiers.service.js';
import { DossiersTab } from './dossiers-tab.js';
import { ExhibitContents } from './exhibit-contents.service.js';
import { Gather } from './gather.service.js';
import { HeldBack } from './held-back.service.js';
import { NamesOnPaper } from './names-on-paper.service.js';
import { PaperStyleController } from './paper-style.controller.js';
import { PlatesService } from './plates.service.js';
import { PostingPagesController } from './posting.pages.controller.js';
import { PostingSheet } from './posting-sheet.service.js';
import { Postings } from './postings.service.js';
import { Press } from './press.service.js';
import { Readiness } from './readiness.service.js';
import { Registration } from './registration.service.js';
import { ReplacedBy } from './replaced-by.service.js';
import { ExhibitShelf } from './shelf.service.js';
import { Slips } from './slips.service.js';
import { SteeredSince } from './steered.service.js';
import { StillStands } from './still-stands.service.js';
import { TestimonySheets } from './testimony-sheets.service.js';

@Module({
  controllers: [
    ApprovalApiController,
    ApprovalPagesController,
    ComposePagesController,
    DossiersApiController,
    DossiersPagesController,
    PaperStyleController,
    PostingPagesController,
  ],
  providers: [
    Approvals,
    Approved,
    Bind,
    CallingOff,
    ComposeService,
    DossierPage,
    DossierStates,
    DossiersService,
    DossiersTab,
    ExhibitContents,
    ExhibitShelf,
    Gather,
    HeldBack,
    NamesOnPaper,
    PlatesService,
    PostingSheet,
    Postings,
    Press,
    Readiness,
    Registration,
    ReplacedBy,
    Slips,
    SteeredSince,
    StillStands,
    TestimonySheets,
  ],
  exports: [DossiersService],
})
export class DossiersModule {}
