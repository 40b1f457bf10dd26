import { Module } from '@nestjs/common';
import { Bind } from './bind.service.js';
import { CallingOff } from './calling-off.service.js';
import { ComposePagesController } from './compose.pages.controller.js';
import { ComposeService } from './compose.service.js';
import { DossiersApiController } from './dossiers.api.controller.js';
import { DossiersPagesController } from './dossiers.pages.controller.js';
import { DossiersService } from './dossiers.service.js';
import { DossiersTab } from './dossiers-tab.js';
import { ExhibitContents } from './exhibit-contents.service.js';
import { Gather } from './gather.service.js';
import { HeldBack } from './held-back.service.js';
import { PaperStyleController } from './paper-style.controller.js';
import { Press } from './press.service.js';
import { Readiness } from './readiness.service.js';
import { Registration } from './registration.service.js';
import { ReplacedBy } from './replaced-by.service.js';
import { ExhibitShelf } from './shelf.service.js';
import { StillStands } from './still-stands.service.js';
import { TestimonySheets } from './testimony-sheets.service.js';

@Module({
  controllers: [ComposePagesController, DossiersApiController, DossiersPagesController, PaperStyleController],
  providers: [
    Bind,
    CallingOff,
    ComposeService,
    DossiersService,
    DossiersTab,
    ExhibitContents,
    ExhibitShelf,
    Gather,
    HeldBack,
    Press,
    Readiness,
    Registration,
    ReplacedBy,
    StillStands,
    TestimonySheets,
  ],
  exports: [DossiersService],
})
export class DossiersModule {}
