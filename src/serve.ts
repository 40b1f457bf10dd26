import type { NestExpressApplication } from '@nestjs/platform-express';
import { createApp } from './app.js';
import type { Config } from './config.js';

/** Starts the service. @throws KeyProblem, WrongKey, or what the system says when the port is taken */
export async function serve(config: Config): Promise<NestExpressApplication> {
  const app = await createApp(config);
  try {
    await listen(app, config);
  } catch (error) {
    await app.close();
    throw error;
  }
  return app;
}

/** On the loopback only: whoever must reach it from elsewhere comes through a proxy that speaks TLS. */
export async function listen(app: NestExpressApplication, config: Config): Promise<void> {
  await app.listen(config.port, '127.0.0.1');
}
