import { Global, Module } from '@nestjs/common';
import { APP_GUARD } from '@nestjs/core';
import { CaseAccess } from './case-access.service.js';
import { CaseEditPagesController } from './case-edit.pages.controller.js';
import { CaseGuard } from './case.guard.js';
import { CaseHeader } from './case-header.service.js';
import { CaseIncidentPagesController } from './case-incident.pages.controller.js';
import { CaseIncidentsService } from './case-incidents.service.js';
import { CaseJournalService } from './case-journal.service.js';
import { CaseListService } from './case-list.service.js';
import { CasePeopleApiController } from './case-people.api.controller.js';
import { CasePeoplePagesController } from './case-people.pages.controller.js';
import { CasePeopleService } from './case-people.service.js';
import { CasePersonEditPagesController } from './case-person-edit.pages.controller.js';
import { CaseReading } from './case-reading.service.js';
import { CaseSheets } from './case-sheet.service.js';
import { CaseStepsService } from './case-steps.service.js';
import { CaseTeamPagesController } from './case-team.pages.controller.js';
import { CaseTeamService } from './case-team.service.js';
import { CasePagesController } from './case.pages.controller.js';
import { CasesApiController } from './cases.api.controller.js';
import { CasesService } from './cases.service.js';
import { DraftedForms } from './drafted-forms.service.js';
import { IncidentAccess } from './incident-access.service.js';
import { IncidentsApiController } from './incidents.api.controller.js';
import { JournalPages } from './journal-pages.service.js';
import { KnownPeople } from './known-people.service.js';
import { OpeningPagesController } from './opening.pages.controller.js';
import { OwnTabs } from './own-tabs.js';
import { PersonsCases } from './persons-cases.service.js';
import { SearchRows } from './search-rows.service.js';

const exported = [
  CaseAccess,
  CaseHeader,
  CaseJournalService,
  CaseListService,
  CasePeopleService,
  CaseReading,
  CaseSheets,
  CaseStepsService,
  CaseTeamService,
  CasesService,
  DraftedForms,
  IncidentAccess,
  PersonsCases,
];

/** `cases/new` stands before `cases/:ref`, which would take it for a reference. */
@Global()
@Module({
  controllers: [
    CasesApiController,
    CasePeopleApiController,
    IncidentsApiController,
    OpeningPagesController,
    CaseEditPagesController,
    CaseIncidentPagesController,
    CaseTeamPagesController,
    CasePersonEditPagesController,
    CasePeoplePagesController,
    CasePagesController,
  ],
  providers: [
    ...exported,
    { provide: APP_GUARD, useClass: CaseGuard },
    KnownPeople,
    SearchRows,
    CaseIncidentsService,
    JournalPages,
    OwnTabs,
  ],
  exports: exported,
})
export class CasesModule {}
