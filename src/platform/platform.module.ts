import { Global, Module, type DynamicModule } from '@nestjs/common';
import { APP_FILTER } from '@nestjs/core';
import { Clock } from './clock.js';
import { Closing } from './closing.js';
import { MasterKey } from './crypto/master-key.js';
import { Damage } from './database/damage.js';
import { Database } from './database/database.js';
import type { House } from './database/open-house.js';
import { SoleServer } from './database/sole-server.js';
import { Health } from './health/health.js';
import { Cookies } from './http/cookies.js';
import { Draw } from './http/draw.js';
import { HealthController } from './http/health.controller.js';
import { RefusalFilter } from './http/refusal.filter.js';
import { Jobs } from './jobs/jobs.js';
import { Browser } from './printing/browser.js';
import { ApiDescription } from './openapi/api-description.js';
import { PaperPrinter } from './printing/paper.js';
import { Settled } from './settled.js';
import { SealedStore } from './storage/sealed-store.js';
import { Tidying } from './tidying.js';
import { Views } from './views/views.js';

/** What stands before the application does. */
export interface Foundations {
  readonly settled: Settled;
  readonly house: House;
  readonly server: SoleServer;
  readonly clock: Clock;
  readonly browser: Browser;
}

/** What every room may lean on. */
@Global()
@Module({})
export class PlatformModule {
  static with({ settled, house, server, clock, browser }: Foundations): DynamicModule {
    const given = [
      { provide: Settled, useValue: settled },
      { provide: Clock, useValue: clock },
      { provide: SoleServer, useValue: server },
      { provide: MasterKey, useValue: house.keys },
      { provide: Database, useValue: house.db },
      { provide: Damage, useValue: house.damage },
      { provide: SealedStore, useValue: house.store },
      { provide: Views, useValue: new Views() },
      { provide: Browser, useValue: browser },
      { provide: PaperPrinter, useValue: new PaperPrinter(browser) },
      Jobs,
      Health,
      Cookies,
      Draw,
      RefusalFilter,
      Closing,
      Tidying,
      ApiDescription,
    ];
    return {
      module: PlatformModule,
      controllers: [HealthController],
      providers: [...given, { provide: APP_FILTER, useExisting: RefusalFilter }],
      exports: given.map((provider) => ('provide' in provider ? provider.provide : provider)),
    };
  }
}
