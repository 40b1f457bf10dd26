import { mkdirSync } from 'node:fs';
import { join } from 'node:path';
import { NestFactory } from '@nestjs/core';
import type { NestExpressApplication } from '@nestjs/platform-express';
import 'reflect-metadata';
import { SessionCookie } from './accounts/session-cookie.js';
import { AppModule } from './app.module.js';
import type { Config } from './config.js';
import { HeldLists } from './directory/held-lists.service.js';
import { ENTITIES, MIGRATIONS } from './entities.js';
import { SystemClock, type Clock } from './platform/clock.js';
import { DATABASE_FILE } from './platform/database/database.js';
import { refuseEmptyFolder } from './platform/database/no-house.js';
import { openHouse } from './platform/database/open-house.js';
import { SoleServer } from './platform/database/sole-server.js';
import { Cookies } from './platform/http/cookies.js';
import { Draw } from './platform/http/draw.js';
import { onlyJson, ownHost, sameOrigin, securityHeaders } from './platform/http/gate.js';
import { haste } from './platform/http/haste.js';
import { serveAssets } from './platform/http/serve-assets.js';
import { oneInATurn } from './platform/http/one-in-a-turn.js';
import { PageAdapter } from './platform/http/page-adapter.js';
import { noBody, readForms, readJson } from './platform/http/read-bodies.js';
import { ApiDescription } from './platform/openapi/api-description.js';
import { Browser } from './platform/printing/browser.js';
import { Settled } from './platform/settled.js';

/** What tests hand in: a clock that stands still, and one Chromium for many applications. */
interface Given {
  readonly clock?: Clock;
  readonly browser?: Browser;
  /** Whether a house may be made where none is: of the service, `recours init` alone does that. */
  readonly begin?: boolean;
}

/**
 * The whole service, the same for people and for tests; call `listen` on what it returns.
 * @throws NoHouse, AlreadyServed, KeyProblem, WrongKey before anything is changed
 */
export async function createApp(
  config: Config,
  { clock = new SystemClock(), browser = new Browser(), begin = false }: Given = {},
): Promise<NestExpressApplication> {
  // The lock is a file too.
  if (!begin && config.databaseUrl === null) refuseEmptyFolder(join(config.dataDir, DATABASE_FILE));
  mkdirSync(config.dataDir, { recursive: true, mode: 0o700 });
  const server = SoleServer.of(config.dataDir, config.databaseUrl === null ? 'sqlite' : 'postgres');
  try {
    return await build(config, server, { clock, browser, begin });
  } catch (error) {
    server.release();
    throw error;
  }
}

async function build(
  config: Config,
  server: SoleServer,
  { begin, ...given }: Required<Given>,
): Promise<NestExpressApplication> {
  const tables = { entities: ENTITIES, migrations: MIGRATIONS };
  const house = await openHouse(config, tables, { begin, serve: true });
  const settled = new Settled(config.dataDir, config.publicUrl, config.demo);
  const adapter = new PageAdapter();
  const app = await NestFactory.create<NestExpressApplication>(
    AppModule.with({ ...given, settled, house, server }),
    adapter,
    {
      bodyParser: false,
      logger: ['error', 'warn'],
      abortOnError: false,
    },
  );
  adapter.equip(app.get(Draw), app.get(Cookies));
  app.disable('x-powered-by');
  app.disable('etag');
  // Express shows the stack of what no filter caught, unless it is told that this is for real.
  app.set('env', 'production');
  app.set('query parser', 'simple');
  app.use(securityHeaders(settled.secure), haste(), ownHost(config.publicUrl));
  serveAssets(app.getHttpAdapter().getInstance());
  app.use(oneInATurn());
  app.use(app.get(SessionCookie).read);
  app.use(sameOrigin(config.publicUrl));
  app.use('/api', onlyJson, readJson);
  app.use(readForms, noBody);
  await app.get(HeldLists).begin();
  app.get(ApiDescription).of(app);
  app.enableShutdownHooks();
  await app.init();
  return app;
}
