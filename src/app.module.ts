import { Module, type DynamicModule } from '@nestjs/common';
import { AccountsModule } from './accounts/accounts.module.js';
import { CasesModule } from './cases/cases.module.js';
import { ConsentsModule } from './consents/consents.module.js';
import { DirectoryModule } from './directory/directory.module.js';
import { DeskModule } from './desk/desk.module.js';
import { DocumentsModule } from './documents/documents.module.js';
import { DossiersModule } from './dossiers/dossiers.module.js';
import { IncidentsModule } from './incidents/incidents.module.js';
import { JournalModule } from './journal/journal.module.js';
import { PeopleModule } from './people/people.module.js';
import { type Foundations, PlatformModule } from './platform/platform.module.js';
import { SettingsModule } from './settings/settings.module.js';
import { TestimoniesModule } from './testimonies/testimonies.module.js';

/** The rooms, in their order. */
@Module({})
export class AppModule {
  static with(foundations: Foundations): DynamicModule {
    return {
      module: AppModule,
      imports: [
        PlatformModule.with(foundations),
        JournalModule,
        AccountsModule,
        SettingsModule,
        DirectoryModule,
        PeopleModule,
        IncidentsModule,
        CasesModule,
        ConsentsModule,
        TestimoniesModule,
        DocumentsModule,
        DossiersModule,
        DeskModule,
      ],
    };
  }
}
