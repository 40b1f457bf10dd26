import { Injectable } from '@nestjs/common';
import type { Request } from 'express';
import type { Actor } from '../access/actor.js';
import { CaseAccess } from '../cases/case-access.service.js';
import type { Refusal } from '../platform/errors.js';
import { formFor } from '../platform/http/form.js';
import { page, type Page } from '../platform/http/reply.js';
import { visitorOf } from '../platform/http/visitor.js';
import { translate } from '../platform/views/translate.js';
import { showModel } from './dossier.pages.model.js';
import { DossiersService } from './dossiers.service.js';

/** A dossier's page, also as it comes back when an act on it was refused. */
@Injectable()
export class DossierPage {
  constructor(
    private readonly dossiers: DossiersService,
    private readonly access: CaseAccess,
  ) {}

  /** @param typed what the refused form held */
  async draw(
    actor: Actor,
    id: string,
    request: Request,
    { refusal, typed }: { refusal?: Refusal; typed?: unknown } = {},
  ): Promise<Page> {
    const found = await this.dossiers.one(actor, id);
    const { caseId } = found.dossier;
    const allows = (action: Parameters<CaseAccess['allows']>[2]) => this.access.allows(actor, caseId, action);
    const readsCase = await allows('case.read');
    const { language } = visitorOf(request);
    const shown = showModel(found, readsCase ? await this.access.key(caseId) : null, language);
    const steps = shown.progress.steps.map((value) => ({ value, label: translate(language, value) }));
    const mayPrint = await allows('dossier.print');
    const isPrinted = shown.number !== null;
    const isApproved = shown.approval !== null;
    const model = {
      ...shown,
      progress: { ...shown.progress, steps },
      readsCase,
      mayCancel: shown.waiting && mayPrint,
      mayFetch: isPrinted && (mayPrint || !shown.isHeldBack),
      mayApprove: isPrinted && !isApproved && !shown.isHeldBack && (await allows('dossier.approve')),
      mayWithdraw: isApproved && (await allows('approval.withdraw')),
      mayPost: isApproved && (await allows('dossier.post')),
      mayCompose: await allows('dossier.compose'),
      form: formFor(request, typed ?? {}, refusal),
      // Below its summary the reason's field is open, so that the link of the summary leads somewhere.
      isWithdrawing: typed !== undefined && isApproved,
    };
    const status = refusal?.status ?? 200;
    return page('dossiers/show', 'dossiers.showTitle', model, { code: shown.ref, status });
  }
}
