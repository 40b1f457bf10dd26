import type { NestExpressApplication } from '@nestjs/platform-express';
import { Logger } from '@nestjs/common';
import { createApp } from './app.js';
import type { Config } from './config.js';
import { placesInCode } from './platform/places-in-code.js';
import { tolerateMissingWords } from './platform/views/translate.js';

/**
 * Starts the service. @param begin makes a house where none is: for a demonstration
 * @throws NoHouse, AlreadyServed, KeyProblem, WrongKey, or what the system says when the port is taken
 */
export async function serve(config: Config, begin = false): Promise<NestExpressApplication> {
  const log = new Logger('Recours');
  tolerateMissingWords((problem) => log.error(problem.message));
  // A fault that nobody waits for must not take every upload and print with it; nor may its message reach the log.
  process.on('unhandledRejection', (reason) =>
    log.error(`nobody waited for a fault: ${placesInCode(reason)}`),
  );
  const app = await createApp(config, { begin });
  try {
    await listen(app, config.port);
  } catch (error) {
    await app.close();
    throw error;
  }
  return app;
}

/**
 * On the loopback only: whoever must reach it from elsewhere comes through a proxy that speaks TLS. Not by Nest's
 * own `listen`, which would print the stack of a port that is taken.
 */
function listen(app: NestExpressApplication, port: number): Promise<void> {
  const server = app.getHttpServer();
  return new Promise((resolve, reject) => {
    server.once('error', reject);
    server.listen(port, '127.0.0.1', resolve);
  });
}
