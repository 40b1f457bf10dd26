import { Body, Controller, Get, Param, Post, Req } from '@nestjs/common';
import type { Request } from 'express';
import type { Actor } from '../access/actor.js';
import { CurrentActor } from '../accounts/current-actor.js';
import { DraftsService } from '../accounts/drafts.service.js';
import { CaseAccess } from '../cases/case-access.service.js';
import { CaseHeader } from '../cases/case-header.service.js';
import { Conflict, Invalid, type Refusal } from '../platform/errors.js';
import { changesBetween } from '../platform/forms/changes.js';
import { readForm } from '../platform/forms/read-form.js';
import { formFor } from '../platform/http/form.js';
import { parseForm } from '../platform/http/parse-form.js';
import { page, seeOther, type Page, type SeeOther } from '../platform/http/reply.js';
import { submit } from '../platform/http/submit.js';
import { visitorOf } from '../platform/http/visitor.js';
import { translate } from '../platform/views/translate.js';
import { CHANGING, DocumentChanges } from './document-changes.service.js';
import type { DocumentModel } from './document.model.js';
import { KINDS } from './document.rules.js';
import { DocumentChange } from './documents.forms.js';
import { DocumentsService } from './documents.service.js';

/** What is said about a document, said anew. */
@Controller('documents/:id/edit')
export class DocumentEditPagesController {
  constructor(
    private readonly access: CaseAccess,
    private readonly header: CaseHeader,
    private readonly documents: DocumentsService,
    private readonly changes: DocumentChanges,
    private readonly drafts: DraftsService,
  ) {}

  @Get()
  async form(@CurrentActor() actor: Actor, @Param('id') id: string, @Req() request: Request): Promise<Page> {
    const document = await this.documents.read(actor, id, 'document.edit');
    const draft = await this.drafts.find(actor, pathOf(id));
    return this.draw(actor, document, request, {
      typed: draft ? await parseForm(draft.body) : document,
      restored: draft !== null,
    });
  }

  @Post()
  async change(
    @CurrentActor() actor: Actor,
    @Param('id') id: string,
    @Body() body: Record<string, unknown>,
    @Req() request: Request,
  ): Promise<Page | SeeOther> {
    await this.documents.find(actor, id, 'document.edit');
    return submit(
      () => this.changes.change(actor, id, readForm(DocumentChange, body, 'page')),
      async () => {
        await this.drafts.end(actor, pathOf(id));
        return seeOther(`/documents/${id}`, 'documents.changed');
      },
      async (refusal) =>
        this.draw(actor, await this.documents.one(actor, id), request, {
          typed: body,
          refusal,
          restored: false,
        }),
    );
  }

  private async draw(
    actor: Actor,
    document: DocumentModel,
    request: Request,
    now: { typed: object; restored: boolean; refusal?: Refusal },
  ): Promise<Page> {
    const legalCase = await this.access.byId(actor, document.caseId, 'document.edit');
    const { language } = visitorOf(request);
    const { refusal, typed, restored } = now;
    const inWords = (values: object): object => {
      const { kind } = values as { kind?: string };
      return { ...values, ...(kind ? { kind: translate(language, `documents.kinds.${kind}`) } : {}) };
    };
    const stale = refusal instanceof Conflict && refusal.current !== undefined;
    // Who has seen what changed may save over it: the form carries the version that stands now.
    const values = stale ? { ...typed, version: document.version } : typed;
    const model = {
      header: await this.header.model(actor, legalCase, 'documents'),
      id: document.id,
      path: pathOf(document.id),
      kinds: KINDS,
      restored,
      sentence: stale ? refusal.sentence : null,
      changes:
        stale && refusal.typed ? changesBetween(inWords(document), inWords(refusal.typed), CHANGING) : [],
      form: formFor(request, values, refusal instanceof Invalid ? refusal : stale ? undefined : refusal),
    };
    return page('documents/edit', 'documents.editTitle', model, {
      code: legalCase.ref,
      ...(refusal ? { status: refusal.status } : {}),
    });
  }
}

const pathOf = (id: string): string => `/documents/${id}/edit`;
