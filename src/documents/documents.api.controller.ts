import { Body, Controller, Get, Param, Patch, Post, Query, Req, Res } from '@nestjs/common';
import { ApiQuery, ApiResponse, ApiTags } from '@nestjs/swagger';
import type { Request, Response } from 'express';
import type { Actor } from '../access/actor.js';
import { CurrentActor } from '../accounts/current-actor.js';
import { CaseAccess } from '../cases/case-access.service.js';
import { readForm } from '../platform/forms/read-form.js';
import { visitorOf } from '../platform/http/visitor.js';
import { Answers, Makes, Streams, Takes, TakesFiles, TakesQuery } from '../platform/openapi/answers.js';
import { pageOf, type PageOf } from '../platform/openapi/pages.js';
import { translate } from '../platform/views/translate.js';
import { ContentSender } from './content-sender.js';
import { DocumentChanges } from './document-changes.service.js';
import { AddedJson, DocumentJson, documentJson, refusedJson } from './document.json.js';
import { DocumentUploads } from './document-uploads.service.js';
import { DocumentChange, DocumentForm, DocumentsQuery, DocumentWithdrawal } from './documents.forms.js';
import { DocumentsService } from './documents.service.js';

/** The documents of a case, for programs. */
@ApiTags('documents')
@Controller('api')
export class DocumentsApiController {
  constructor(
    private readonly access: CaseAccess,
    private readonly documents: DocumentsService,
    private readonly uploads: DocumentUploads,
    private readonly changes: DocumentChanges,
    private readonly sender: ContentSender,
  ) {}

  @Get('cases/:ref/documents')
  @TakesQuery(DocumentsQuery)
  @Answers(200, pageOf(DocumentJson), [404, 422])
  async list(
    @CurrentActor() actor: Actor,
    @Param('ref') ref: string,
    @Query() query: unknown,
  ): Promise<PageOf<DocumentJson>> {
    const legalCase = await this.access.byRef(actor, ref, 'document.read');
    const { page, perPage, withdrawn } = readForm(DocumentsQuery, query, 'page');
    const [items, total] = await this.documents.readList(actor, legalCase, { page, perPage, withdrawn });
    return { items: items.map(documentJson), total, page, perPage };
  }

  /** The body is read only once it is known that the actor may add to this case. */
  @Post('cases/:ref/documents')
  @TakesFiles(DocumentForm)
  @Makes(AddedJson, [400, 403, 404, 413, 415, 422])
  async add(
    @CurrentActor() actor: Actor,
    @Param('ref') ref: string,
    @Req() request: Request,
    @Res({ passthrough: true }) response: Response,
  ): Promise<AddedJson> {
    const legalCase = await this.access.byRef(actor, ref, 'document.add');
    const { documents, refused } = await this.uploads.add(actor, legalCase, request);
    const items = documents.map(documentJson);
    const [first] = items as [DocumentJson];
    response.location(
      items.length === 1 ? `/api/documents/${first.id}` : `/api/cases/${legalCase.ref}/documents`,
    );
    const { language } = visitorOf(request);
    const say = ({ key, params }: { key: string; params?: Record<string, string | number> }): string =>
      translate(language, key, params);
    return Object.assign({}, first, { items, refused: refused.map((file) => refusedJson(file, say)) });
  }

  @Get('documents/:id')
  @Answers(200, DocumentJson, [404])
  async show(@CurrentActor() actor: Actor, @Param('id') id: string): Promise<DocumentJson> {
    return documentJson(await this.documents.read(actor, id));
  }

  @Patch('documents/:id')
  @Takes(DocumentChange)
  @Answers(200, DocumentJson, [400, 403, 404, 409, 422])
  async change(
    @CurrentActor() actor: Actor,
    @Param('id') id: string,
    @Body() body: unknown,
  ): Promise<DocumentJson> {
    await this.documents.find(actor, id, 'document.edit');
    return documentJson(await this.changes.change(actor, id, readForm(DocumentChange, body, 'api')));
  }

  @Get('documents/:id/content')
  @ApiQuery({
    name: 'inline',
    required: false,
    schema: { type: 'string', enum: ['1'] },
    description: 'Not as an attachment; heeded for pictures, sound, video and PDF.',
  })
  @Streams('application/octet-stream', [404, 422])
  @ApiResponse({ status: 206, description: 'The span that `Range` asked for.' })
  @ApiResponse({ status: 416, description: 'No such span; `Content-Range` tells the length.' })
  content(
    @CurrentActor() actor: Actor,
    @Param('id') id: string,
    @Req() request: Request,
    @Res() response: Response,
  ): Promise<void> {
    return this.sender.send(actor, id, request, response);
  }

  /** Takes the document out of use; nothing is deleted. */
  @Post('documents/:id/withdrawal')
  @Takes(DocumentWithdrawal)
  @Answers(200, DocumentJson, [400, 403, 404, 409, 422])
  async withdraw(
    @CurrentActor() actor: Actor,
    @Param('id') id: string,
    @Body() body: unknown,
  ): Promise<DocumentJson> {
    await this.documents.find(actor, id, 'document.withdraw');
    return documentJson(
      await this.changes.withdraw(actor, id, readForm(DocumentWithdrawal, body, 'api').reason),
    );
  }
}
