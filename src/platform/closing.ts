import { Injectable, type OnApplicationShutdown } from '@nestjs/common';
import { Database } from './database/database.js';
import { SoleServer } from './database/sole-server.js';
import { Jobs } from './jobs/jobs.js';
import { waitAtMost } from './patience.js';
import { PaperPrinter } from './printing/paper.js';

/**
 * For each step of the end: a database that fell silent, or a Chromium that hangs, must not keep the service from
 * ending. With the grace of the connections all of it fits into the thirty seconds of deploy/recours.service.
 */
const PATIENCE_MS = 8_000;

/**
 * How the service ends, by a signal or by `close`: no new request (http/connections.ts), then the job at work is put
 * back into the queue, Chromium ends, and the database is closed last, when nothing writes any more. One place,
 * because Nest runs the hooks of one module side by side.
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
    await waitAtMost(PATIENCE_MS, this.jobs.stop());
    await waitAtMost(PATIENCE_MS, this.printer.close());
    await waitAtMost(PATIENCE_MS, this.db.close());
    this.server.release();
  }
}
