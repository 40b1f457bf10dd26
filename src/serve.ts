import type { NestExpressApplication } from '@nestjs/platform-express';
import { createApp } from './app.js';
import { ConfigProblem, loadConfig, type Config } from './config.js';
import { WrongKey } from './platform/crypto/database-key.js';
import { KeyProblem } from './platform/crypto/key-problem.js';

/** Starts the service as the environment says, or says in one sentence why it does not. */
export async function serve(): Promise<void> {
  try {
    const config = loadConfig(process.env);
    await listen(await createApp(config), config);
    process.stdout.write(`Recours is ready at ${config.publicUrl}\n`);
  } catch (error) {
    process.stderr.write(`${whyNot(error)}\n`);
    process.exitCode = 1;
  }
}

/** On the loopback only: whoever must reach it from elsewhere comes through a proxy that speaks TLS. */
export async function listen(app: NestExpressApplication, config: Config): Promise<void> {
  await app.listen(config.port, '127.0.0.1');
}

/** The sentence for the person at the terminal; a bug keeps its stack. */
export function whyNot(error: unknown): string {
  if (error instanceof ConfigProblem) return `Recours does not start:\n- ${error.problems.join('\n- ')}`;
  if (error instanceof KeyProblem) return `Recours does not start: the key file ${error.code}.`;
  if (error instanceof WrongKey) return 'Recours does not start: this key does not open this database. Nothing was changed.';
  if ((error as NodeJS.ErrnoException).code === 'EADDRINUSE')
    return 'Recours does not start: its port is taken. Choose another one with PORT.';
  return error instanceof Error ? (error.stack ?? error.message) : String(error);
}
