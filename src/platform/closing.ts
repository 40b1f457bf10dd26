import { Injectable, type OnApplicationShutdown } from '@nestjs/common';
import { Database } from './database/database.js';
import { SoleServer } from './database/sole-server.js';
import { Jobs } from './jobs/jobs.js';
import { PaperPrinter } from './printing/paper.js';

/**
 * How the service ends, by a signal or by `close`: no new request, then the job at work is put back into the queue,
 * Chromium ends, and the database is closed last, when nothing writes any more. One place, because Nest runs the
 * hooks of one module side by side.
 */
@Injectable()
export class Closing implements OnApplicationShutdown {
  constructor(
    private readonly jobs: Jobs,
    private readonly printer: PaperPrinter,
    private readonly db: Database,
    private readonly server: SoleServer,
  ) {}

  async onApplicationShutdown(): Promise<void> {
    await this.jobs.stop();
    await this.printer.close();
    await this.db.close();
    this.server.release();
  }
}
