import { AbstractLogger } from 'typeorm';

/**
 * TypeORM tells its logger of every statement that failed, whoever asked it. Nothing is ever written down: it quotes
 * values. Its own class, for the tests hear there what is asked of each engine (test/support/statements.ts).
 */
export class FaultListener extends AbstractLogger {
  constructor(private readonly onFault: (error: unknown) => void) {
    super(false);
  }

  override logQueryError(error: string | Error): void {
    this.onFault(error);
  }

  protected writeLog(): void {}
}
