import { Body, Controller, Get, Param, Patch, Post, Query } from '@nestjs/common';
import { changing } from '../../src/platform/forms/changing.js';
import { Choice, Id, Text } from '../../src/platform/forms/fields.js';
import { Public } from '../../src/platform/http/public.js';
import {
  Accepts,
  Answers,
  Makes,
  NoBody,
  Streams,
  Takes,
  TakesFiles,
  TakesQuery,
} from '../../src/platform/openapi/answers.js';
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

/** Routes of every sort that the API has; what they do does not matter here. */
@Controller('api/cases')
export class CasesApiController {
  @Post()
  @Takes(NewCaseForm)
  @Makes(CaseJson)
  open(@Body() body: unknown) {
    return body;
  }

  @Get()
  @TakesQuery(CaseFilters)
  @Answers(200, pageOf(CaseJson))
  list(@Query() query: unknown) {
    return query;
  }

  @Patch(':ref')
  @Takes(CaseChange)
  @Answers(200, CaseJson, [403, 404, 409, 422])
  change(@Param('ref') ref: string) {
    return ref;
  }

  @Post(':ref/documents')
  @TakesFiles(DocumentForm)
  @Makes(CaseJson, [413, 415])
  attach(@Param('ref') ref: string) {
    return ref;
  }

  @Post(':ref/dossiers')
  @Accepts(CaseJson)
  print(@Param('ref') ref: string) {
    return ref;
  }

  @Post(':ref/end')
  @NoBody()
  end(@Param('ref') ref: string) {
    void ref;
  }

  @Get(':ref/content')
  @Streams('application/pdf')
  read(@Param('ref') ref: string) {
    return ref;
  }
}

class PageOnlyForm {
  @Text({ max: 9 }) onlyOnPages: string;
}

@Controller()
export class HealthController {
  @Public()
  @Get('health')
  @Answers(200, CaseJson)
  health() {
    return {};
  }

  @Post('cases')
  @Takes(PageOnlyForm)
  page() {
    return {};
  }
}
