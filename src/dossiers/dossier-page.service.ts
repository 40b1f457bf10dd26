import { Injectable } from '@nestjs/common';
import type { Request } from 'express';
import type { Actor } from '../access/actor.js';
import { may } from '../access/may.js';
import { CaseAccess } from '../cases/case-access.service.js';
import type { CaseKey } from '../platform/crypto/case-key.js';
import type { Language } from '../platform/views/language.js';
import { tooHeavyFor } from '../settings/channels.rules.js';
import { SettingsService } from '../settings/settings.service.js';
import type { Refusal } from '../platform/errors.js';
import { formFor } from '../platform/http/form.js';
import { page, type Page } from '../platform/http/reply.js';
import { visitorOf } from '../platform/http/visitor.js';
import { translate } from '../platform/views/translate.js';
import type { Check } from './check.js';
import { ofWhatSteers } from './checks.rules.js';
import type { Dossier } from './dossier.entity.js';
import { showModel } from './dossier.pages.model.js';
import { DossiersService } from './dossiers.service.js';
import { letterFrom, placeOf } from './letter.model.js';
import { manifestOf } from './manifest.js';
import { Postings } from './postings.service.js';
import { ReplacedBy } from './replaced-by.service.js';
import { SteeredSince } from './steered.service.js';
import { leaningOn } from './steering.rules.js';

/** A dossier's page, also as it comes back when an act on it was refused. */
@Injectable()
export class DossierPage {
  constructor(
    private readonly dossiers: DossiersService,
    private readonly access: CaseAccess,
    private readonly postings: Postings,
    private readonly replacedBy: ReplacedBy,
    private readonly settings: SettingsService,
    private readonly steered: SteeredSince,
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
    const mayPrint = await allows('dossier.print');
    const replaced = await this.replacedBy.among([found], mayPrint ? 'printed' : 'approved');
    const key = readsCase ? await this.access.key(caseId) : null;
    const shown = showModel(found, key, language, replaced);
    const steps = shown.progress.steps.map((value) => ({ value, label: translate(language, value) }));
    const posting = mayPrint ? await this.postings.of(found.dossier) : null;
    const isPrinted = shown.number !== null;
    const isApproved = shown.approval !== null;
    const mayApprove = isPrinted && !isApproved && !shown.isHeldBack && (await allows('dossier.approve'));
    const model = {
      ...shown,
      progress: { ...shown.progress, steps },
      readsCase,
      mayCancel: shown.waiting && mayPrint,
      mayFetch: isPrinted && (mayPrint || !shown.isHeldBack),
      mayApprove,
      steered: mayApprove && key ? await this.steeredBeside(actor, found.dossier, key, language) : [],
      mayWithdraw: isApproved && (await allows('approval.withdraw')),
      mayPost: isApproved
        ? await allows('dossier.post')
        : await this.postings.mayTellLater(actor, found.dossier),
      // By a later one that may be sent: then this one may not.
      outdone: await this.postings.replacement(found),
      // What left has left, also once the approval is taken back.
      posting: posting?.version ? posting : null,
      tooHeavyFor: tooHeavyFor(await this.settings.limits(), shown.bytes ?? 0),
      mayCompose: await allows('dossier.compose'),
      form: formFor(request, typed ?? {}, refusal),
      // Below its summary the reason's field is open, so that the link of the summary leads somewhere.
      isWithdrawing: typed !== undefined && isApproved,
    };
    const status = refusal?.status ?? 200;
    return page('dossiers/show', 'dossiers.showTitle', model, { code: shown.ref, status });
  }

  /** For whoever approves: what was changed since the print before this one, be it before this one was made or after. */
  private async steeredBeside(
    actor: Actor,
    { id, legalCase, template, letterSealed, requestedAt: before }: Dossier,
    key: CaseKey,
    language: Language,
  ): Promise<Check[]> {
    if (!legalCase) return [];
    const { court } = letterFrom(key.sealing.open(letterSealed, placeOf.letter(id)));
    const leaning = leaningOn(manifestOf(template), court);
    const steered = await this.steered.lastPrint({ legalCase, template, leaning, before }, language);
    return ofWhatSteers(steered, may(actor, 'settings.edit'));
  }
}
