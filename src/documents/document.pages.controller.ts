import { Body, Controller, Get, Param, Post, Req, Res } from '@nestjs/common';
import type { Request, Response } from 'express';
import type { Actor } from '../access/actor.js';
import { CurrentActor } from '../accounts/current-actor.js';
import { CaseAccess } from '../cases/case-access.service.js';
import { CaseHeader } from '../cases/case-header.service.js';
import { readForm } from '../platform/forms/read-form.js';
import { formFor } from '../platform/http/form.js';
import { page, seeOther, type Page, type SeeOther } from '../platform/http/reply.js';
import { submit } from '../platform/http/submit.js';
import { NotUnderstood, type Refusal } from '../platform/errors.js';
import { ContentSender } from './content-sender.js';
import { Custody } from './custody.service.js';
import { DocumentChanges } from './document-changes.service.js';
import { DocumentContent } from './document-content.service.js';
import { isPicture, mayShow } from './document.rules.js';
import { DocumentWithdrawal } from './documents.forms.js';
import { DocumentsService } from './documents.service.js';

/** One document: what is known of it, who had it open, the original, and taking it out of use. */
@Controller('documents/:id')
export class DocumentPagesController {
  constructor(
    private readonly access: CaseAccess,
    private readonly header: CaseHeader,
    private readonly documents: DocumentsService,
    private readonly changes: DocumentChanges,
    private readonly content: DocumentContent,
    private readonly custody: Custody,
    private readonly sender: ContentSender,
  ) {}

  @Get()
  async show(@CurrentActor() actor: Actor, @Param('id') id: string, @Req() request: Request): Promise<Page> {
    await this.documents.read(actor, id);
    return this.draw(actor, id, request, {});
  }

  @Post('withdrawal')
  async withdraw(
    @CurrentActor() actor: Actor,
    @Param('id') id: string,
    @Body() body: unknown,
    @Req() request: Request,
  ): Promise<Page | SeeOther> {
    await this.documents.find(actor, id, 'document.withdraw');
    return submit(
      () => this.changes.withdraw(actor, id, readForm(DocumentWithdrawal, body, 'page').reason),
      () => seeOther(`/documents/${id}`, 'documents.withdrawn'),
      (refusal) => this.draw(actor, id, request, body, refusal),
    );
  }

  @Get('content')
  original(
    @CurrentActor() actor: Actor,
    @Param('id') id: string,
    @Req() request: Request,
    @Res() response: Response,
  ): Promise<void> {
    return this.sender.send(actor, id, request, response);
  }

  /** A small upright picture, for looking at; the original stays as it is. */
  @Get('picture')
  async picture(
    @CurrentActor() actor: Actor,
    @Param('id') id: string,
    @Res() response: Response,
  ): Promise<void> {
    const document = await this.documents.find(actor, id, 'document.read');
    const gone = new AbortController();
    response.once('close', () => gone.abort(new NotUnderstood()));
    const picture = await this.content.picture(actor, document, gone.signal);
    response.set({ 'Content-Type': 'image/jpeg', 'Content-Disposition': 'inline' }).send(picture);
  }

  private async draw(
    actor: Actor,
    id: string,
    request: Request,
    typed: unknown,
    refusal?: Refusal,
  ): Promise<Page> {
    const document = await this.documents.one(actor, id);
    const legalCase = await this.access.byId(actor, document.caseId, 'document.read');
    const allows = (action: 'document.edit' | 'document.withdraw' | 'case.journal'): Promise<boolean> =>
      this.access.allows(actor, legalCase.id, action);
    const shown = mayShow(document.media);
    const model = {
      header: await this.header.model(actor, legalCase, 'documents'),
      ...document,
      name: document.title ?? document.fileName,
      // Sixty-four letters without a space: the browser needs to be told where it may break them.
      fingerprintGroups: document.sha256.match(/.{8}/g) ?? [],
      picture: isPicture(document.media),
      player: shown && /^(audio|video)\//.test(document.media) ? document.media.split('/')[0] : null,
      opens: shown,
      mayEdit: !document.withdrawnAt && (await allows('document.edit')),
      mayWithdraw: !document.withdrawnAt && (await allows('document.withdraw')),
      custody: (await allows('case.journal')) ? await this.custody.of(id) : null,
      form: formFor(request, typed, refusal),
      wrong: refusal !== undefined,
    };
    return page('documents/show', 'documents.one', model, {
      code: legalCase.ref,
      ...(refusal ? { status: refusal.status } : {}),
    });
  }
}
