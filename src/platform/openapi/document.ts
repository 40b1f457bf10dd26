import type { INestApplication } from '@nestjs/common';
import { ModulesContainer } from '@nestjs/core';
import { DocumentBuilder, SwaggerModule, type OpenAPIObject } from '@nestjs/swagger';
import { endOfTurn } from '../end-of-turn.js';
import { operationId, publicOperations } from './public-operations.js';
import { anyRefusal, refusalAnswer, REFUSAL_SCHEMA } from './refusal-schema.js';
import { reachable } from './schemas.js';

const COOKIE = 'recours_session';
const METHODS = ['get', 'put', 'post', 'delete', 'patch', 'head', 'options'] as const;

/**
 * The running application as @nestjs/swagger finds it: the routes under /api and /health, and nothing of the pages.
 * Every route carries the common shape of refusals, and 401 unless it is public. Codes that are known late are not
 * told yet, nor is it written as 3.1 is: `inStyleOf31`. Others have their turn in between.
 */
export async function scannedDocument(app: INestApplication): Promise<OpenAPIObject> {
  const config = new DocumentBuilder()
    .setOpenAPIVersion('3.1.0')
    .setTitle('Recours')
    .setDescription(
      'Follows individual complaints of police violence. Days are text, instants UTC, languages BCP 47.',
    )
    .setVersion('1')
    .setLicense('AGPL-3.0-or-later', 'https://www.gnu.org/licenses/agpl-3.0.html')
    .addCookieAuth(COOKIE, { type: 'apiKey', in: 'cookie' }, COOKIE)
    .addSecurityRequirements(COOKIE)
    .build();
  const scanned = await roomByRoom(app, config);
  await endOfTurn();
  const paths = Object.fromEntries(Object.entries(scanned.paths).filter(([path]) => isOfTheApi(path)));
  tellRefusals(paths, publicOperations(app));
  const schemas = { ...scanned.components?.schemas, Refusal: REFUSAL_SCHEMA };
  const document = { ...scanned, paths, components: { ...scanned.components, schemas } };
  return { ...document, components: { ...document.components, schemas: reachable(document) } };
}

type Config = Parameters<typeof SwaggerModule.createDocument>[1];

/** All routes in one go would hold everybody for a twelfth of a second. */
async function roomByRoom(app: INestApplication, config: Config): Promise<OpenAPIObject> {
  const whole: OpenAPIObject = { ...config, paths: {} };
  const schemas: NonNullable<OpenAPIObject['components']>['schemas'] = {};
  for (const { metatype, controllers } of app.get(ModulesContainer).values()) {
    if (controllers.size === 0) continue;
    await endOfTurn();
    const asked = { include: [metatype], operationIdFactory: operationId };
    const { paths, components } = SwaggerModule.createDocument(app, config, asked);
    for (const [path, item] of Object.entries(paths)) whole.paths[path] = { ...whole.paths[path], ...item };
    Object.assign(schemas, components?.schemas);
  }
  return { ...whole, components: { ...config.components, schemas } };
}

const isOfTheApi = (path: string): boolean =>
  path === '/health' || path === '/api' || path.startsWith('/api/');

function tellRefusals(paths: OpenAPIObject['paths'], open: Set<string>): void {
  for (const item of Object.values(paths)) {
    for (const method of METHODS) {
      const operation = item[method];
      if (!operation) continue;
      operation.responses = { ...operation.responses, default: anyRefusal };
      if (open.has(operation.operationId ?? '')) operation.security = [];
      else operation.responses['401'] ??= refusalAnswer(401);
    }
  }
}
