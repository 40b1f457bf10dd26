import { Controller, Get, Param, Post, Query, Req } from '@nestjs/common';
import type { Request } from 'express';
import type { Actor } from '../access/actor.js';
import { CurrentActor } from '../accounts/current-actor.js';
import { CaseAccess } from '../cases/case-access.service.js';
import { CaseHeader } from '../cases/case-header.service.js';
import type { LegalCase } from '../cases/case.entity.js';
import { Clock } from '../platform/clock.js';
import { dayInParis } from '../platform/day.js';
import { Invalid, NoRoom, Unmet, type Refusal } from '../platform/errors.js';
import { readForm } from '../platform/forms/read-form.js';
import { formFor } from '../platform/http/form.js';
import { page, seeOther, type Page, type SeeOther } from '../platform/http/reply.js';
import { DocumentUploads } from './document-uploads.service.js';
import { KINDS } from './document.rules.js';
import { DocumentsQuery } from './documents.forms.js';
import { DocumentsService } from './documents.service.js';
import { FileLimits } from './file-limits.js';
import type { Said } from './receive-files.js';
import { NoneKept, type RefusedFile } from './refused-files.js';

/** The tab of a case where its documents are, and where files are added. */
@Controller('cases/:ref/documents')
export class DocumentsPagesController {
  constructor(
    private readonly access: CaseAccess,
    private readonly header: CaseHeader,
    private readonly documents: DocumentsService,
    private readonly uploads: DocumentUploads,
    private readonly limits: FileLimits,
    private readonly clock: Clock,
  ) {}

  @Get()
  async index(
    @CurrentActor() actor: Actor,
    @Param('ref') ref: string,
    @Query() query: unknown,
    @Req() request: Request,
  ): Promise<Page> {
    const legalCase = await this.access.byRef(actor, ref, 'document.read');
    return this.draw(actor, legalCase, request, { query, isLooking: true });
  }

  @Post()
  async add(
    @CurrentActor() actor: Actor,
    @Param('ref') ref: string,
    @Req() request: Request,
  ): Promise<Page | SeeOther> {
    const legalCase = await this.access.byRef(actor, ref, 'document.add');
    const said: Said = new Map();
    try {
      const { refused } = await this.uploads.add(actor, legalCase, request, said);
      if (refused.length === 0) return seeOther(`/cases/${legalCase.ref}/documents`, 'documents.addedNotice');
      // Which ones were not kept is told here, once: a redirect would have to put their names into an address.
      return this.draw(actor, legalCase, request, { refused });
    } catch (thrown) {
      if (!(thrown instanceof Invalid || thrown instanceof Unmet || thrown instanceof NoRoom)) throw thrown;
      const refused = thrown instanceof NoneKept ? thrown.refused : [];
      const shown = refused.length > 0 ? new Invalid({ file: [{ key: 'documents.noneKept' }] }) : thrown;
      const typed = Object.fromEntries([...said].map(([name, values]) => [name, values.at(-1)]));
      return this.draw(actor, legalCase, request, { refused, refusal: shown, typed, status: thrown.status });
    }
  }

  private async draw(actor: Actor, legalCase: LegalCase, request: Request, now: Now): Promise<Page> {
    const { page: at, perPage } = readForm(DocumentsQuery, now.query ?? {}, 'page');
    const asked = { page: at, perPage, withdrawn: true };
    const [documents, total] = now.isLooking
      ? await this.documents.readList(actor, legalCase, asked)
      : await this.documents.list(legalCase, asked);
    const model = {
      header: await this.header.model(actor, legalCase, 'documents'),
      ref: legalCase.ref,
      mayAdd: await this.access.allows(actor, legalCase.id, 'document.add'),
      form: formFor(request, now.typed ?? {}, now.refusal),
      kinds: KINDS,
      today: dayInParis(this.clock.now()),
      limits: await this.limits.now(),
      documents: documents.map(({ sha256, addedBy, ...document }) => ({
        ...document,
        name: document.title ?? document.fileName,
        fingerprint: sha256.slice(0, 12),
        adder: addedBy.name,
      })),
      refused: (now.refused ?? []).map(({ name, refusal }) => ({
        name,
        sentence: refusal.sentence,
        way: refusal.way ?? null,
      })),
      page: at,
      perPage,
      total,
      path: `/cases/${legalCase.ref}/documents`,
    };
    return page('documents/index', 'documents.title', model, {
      code: legalCase.ref,
      ...(now.status ? { status: now.status } : {}),
    });
  }
}

interface Now {
  readonly query?: unknown;
  /** Whoever sent files was on this page already, and sees it again with what became of them. */
  readonly isLooking?: true;
  readonly refused?: readonly RefusedFile[];
  readonly refusal?: Refusal;
  readonly typed?: object;
  readonly status?: number;
}
