import type { Logger } from 'typeorm';

/** TypeORM tells its logger of every statement that failed, whoever asked it. Nothing is ever written down: it quotes values. */
export class FaultListener implements Logger {
  constructor(private readonly onFault: (error: unknown) => void) {}

  logQueryError(error: string | Error): void {
    this.onFault(error);
  }

  logQuery(): void {}
  logQuerySlow(): void {}
  logSchemaBuild(): void {}
  logMigration(): void {}
  log(): void {}
}
