import { Global, Module } from '@nestjs/common';
import { CaseAccess } from './case-access.service.js';
import { CaseHeader } from './case-header.service.js';
import { CaseIncidentsService } from './case-incidents.service.js';
import { CaseJournalService } from './case-journal.service.js';
import { CaseListService } from './case-list.service.js';
import { CasePeopleApiController } from './case-people.api.controller.js';
import { CasePeopleService } from './case-people.service.js';
import { CaseSheets } from './case-sheet.service.js';
import { CaseTeamService } from './case-team.service.js';
import { CasesApiController } from './cases.api.controller.js';
import { CasesService } from './cases.service.js';
import { IncidentAccess } from './incident-access.service.js';
import { IncidentsApiController } from './incidents.api.controller.js';
import { OwnTabs } from './own-tabs.js';

@Global()
@Module({
  controllers: [CasesApiController, CasePeopleApiController, IncidentsApiController],
  providers: [CaseAccess, CaseHeader, CaseIncidentsService, CaseJournalService, CaseListService, CasePeopleService, CaseSheets, CaseTeamService, CasesService, IncidentAccess, OwnTabs],
  exports: [CaseAccess, CaseHeader, CaseListService, CasePeopleService, CaseSheets, CaseTeamService, CasesService, IncidentAccess],
})
export class CasesModule {}
