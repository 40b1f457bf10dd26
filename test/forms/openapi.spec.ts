import { Body, Controller, Get, Param, Patch, Post, Query, type INestApplication } from '@nestjs/common';
import { Test } from '@nestjs/testing';
import type { OpenAPIObject } from '@nestjs/swagger';
import Ajv2020 from 'ajv/dist/2020.js';
import addFormats from 'ajv-formats';
import { Invalid, refusalJson, Conflict, Unmet } from '../../src/platform/errors.js';
import { changing } from '../../src/platform/forms/changing.js';
import { Choice, Id, Text } from '../../src/platform/forms/fields.js';
import { Public } from '../../src/platform/http/public.js';
import { Answers, Makes, NoBody, Streams, Takes, TakesFiles, TakesQuery, Accepts } from '../../src/platform/openapi/answers.js';
import { openApiDocument } from '../../src/platform/openapi/document.js';
import { pageOf, Paging } from '../../src/platform/openapi/pages.js';
import { NewCaseForm } from './sample.js';

class CaseJson {
  @Text({ max: 9, example: 'HRO-7KQ4X' }) ref: string;
  @Choice(['opened', 'closed']) stage: string;
  @Id({ optional: true }) juristId?: string;
}
class CaseFilters extends Paging {
  @Choice(['opened', 'closed'], { optional: true }) stage?: string;
}
class CaseChange extends changing(NewCaseForm) {}
class DocumentForm {
  @Text({ max: 200, optional: true }) title?: string;
}

@Controller('api/cases')
class CasesApiController {
  @Post() @Takes(NewCaseForm) @Makes(CaseJson) open(@Body() body: unknown) { return body; }
  @Get() @TakesQuery(CaseFilters) @Answers(200, pageOf(CaseJson)) list(@Query() query: unknown) { return query; }
  @Patch(':ref') @Takes(CaseChange) @Answers(200, CaseJson, [403, 404, 409, 422]) change(@Param('ref') ref: string) { return ref; }
  @Post(':ref/documents') @TakesFiles(DocumentForm) @Makes(CaseJson, [413, 415]) attach(@Param('ref') ref: string) { return ref; }
  @Post(':ref/dossiers') @Accepts(CaseJson) print(@Param('ref') ref: string) { return ref; }
  @Post(':ref/end') @NoBody() end(@Param('ref') ref: string) { void ref; }
  @Get(':ref/content') @Streams('application/pdf') read(@Param('ref') ref: string) { return ref; }
}
class PageOnlyForm {
  @Text({ max: 9 }) secretField: string;
}
@Controller()
class HealthController {
  @Public() @Get('health') @Answers(200, CaseJson) health() { return {}; }
  @Post('cases') @Takes(PageOnlyForm) page() { return {}; }
}

const JSON_TYPE = 'application/json';
let app: INestApplication;
let document: OpenAPIObject;

beforeAll(async () => {
  const module = await Test.createTestingModule({ controllers: [CasesApiController, HealthController] }).compile();
  app = module.createNestApplication({ logger: false });
  await app.init();
  document = openApiDocument(app);
});
afterAll(async () => app.close());

/** Compiles a schema of the document together with those that it refers to: a dangling $ref throws. */
function compile(name: string) {
  const ajv = new Ajv2020.default({ strict: true, allowUnionTypes: true, keywords: ['components'] });
  addFormats.default(ajv, ['uuid', 'date', 'date-time', 'email', 'uri-reference', 'password', 'binary']);
  return ajv.compile({ $ref: `#/components/schemas/${name}`, components: document.components });
}

describe('the OpenAPI document', () => {
  it('prints', () => console.log(JSON.stringify(document, null, 1)));
});
void [Invalid, refusalJson, Conflict, Unmet, JSON_TYPE, compile];
