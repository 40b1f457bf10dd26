import { Injectable } from '@nestjs/common';
import type { Actor } from '../access/actor.js';
import { may } from '../access/may.js';
import { CaseAccess } from '../cases/case-access.service.js';
import { CaseReading } from '../cases/case-reading.service.js';
import type { LegalCase } from '../cases/case.entity.js';
import { ConsentsService } from '../consents/consents.service.js';
import { UnitOfWork } from '../journal/unit-of-work.js';
import { Clock } from '../platform/clock.js';
import { dayInParis } from '../platform/day.js';
import type { Language } from '../platform/views/language.js';
import { Views } from '../platform/views/views.js';
import { SettingsService } from '../settings/settings.service.js';
import { checkedOf, leaningOf, orderIn, type FormValues } from './checks.model.js';
import { checklist, type Checklist } from './checks.rules.js';
import {
  composeModel,
  isToProsecutor,
  proposal,
  takenAtFirst,
  type ComposeModel,
  type Needs,
} from './compose.model.js';
import type { DossierForm } from './dossier.forms.js';
import { orderOf } from './dossiers.service.js';
import { Gather } from './gather.service.js';
import { letterOf } from './letter.js';
import { manifestOf, TEMPLATE_KEYS, type TemplateKey } from './manifest.js';
import { NamesOnPaper } from './names-on-paper.service.js';
import { PREVIEW_STYLE } from './paper-style.js';
import { NO_PLATES } from './plates.service.js';
import { Readiness, type Order } from './readiness.service.js';
import type { Offer } from './shelf.service.js';
import { SteeredSince } from './steered.service.js';

/** What stands ready when a dossier is composed, and how it would look. */
@Injectable()
export class ComposeService {
  constructor(
    private readonly access: CaseAccess,
    private readonly reading: CaseReading,
    private readonly readiness: Readiness,
    private readonly gather: Gather,
    private readonly names: NamesOnPaper,
    private readonly consents: ConsentsService,
    private readonly settings: SettingsService,
    private readonly steered: SteeredSince,
    private readonly unit: UnitOfWork,
    private readonly clock: Clock,
    private readonly views: Views,
  ) {}

  /** The paper to be composed: the one that was asked for, or else the first that may be printed now. */
  async paper(legalCase: LegalCase, asked: unknown): Promise<TemplateKey> {
    const known = TEMPLATE_KEYS.find((key) => key === asked);
    if (known !== undefined) return known;
    const needs = await this.needs(legalCase);
    const open = TEMPLATE_KEYS.find((key) => needs.get(key)?.length === 0);
    return open ?? TEMPLATE_KEYS[0] ?? 'plainte-simple';
  }

  /** What the page offers, and what its form begins with. The caller has admitted the actor. */
  async offer(legalCase: LegalCase, template: TemplateKey): Promise<{ model: ComposeModel; begin: object }> {
    const offers = await this.readiness.offers(legalCase, template);
    const { ready } = await this.readiness.look(
      legalCase,
      bare(template, takenAtFirst(offers, isToProsecutor(template))),
    );
    const today = dayInParis(this.clock.now());
    return {
      model: composeModel(template, ready, offers, await this.needs(legalCase), today),
      begin: proposal(template, ready, offers, today),
    };
  }

  /** The same for whoever opens the page, which tells the facts: noted. */
  async open(actor: Actor, legalCase: LegalCase, template: TemplateKey) {
    const { id } = legalCase;
    const subject = { kind: 'case', id };
    await this.reading.note(actor, { action: 'dossier.compose', what: 'composing', subject, caseIds: [id] });
    return this.offer(legalCase, template);
  }

  /** What stands between a form and its paper, told before anybody prints. The caller has admitted the actor. */
  async checks(
    actor: Actor,
    legalCase: LegalCase,
    { template, offers }: ComposeModel,
    values: FormValues,
    language: Language,
  ): Promise<Checklist> {
    const { needs, ready } = await this.readiness.look(legalCase, orderIn(template, offers, values));
    const leaning = leaningOf(template, values, ready);
    return checklist(
      checkedOf({
        template,
        offers,
        values,
        needs,
        ready,
        answers: await this.consents.answers([legalCase.id], manifestOf(template).consents),
        organisation: await this.settings.organisation(),
        maySet: may(actor, 'settings.edit'),
        steered: await this.steered.lastPrint({ legalCase, template, leaning }, language),
        today: dayInParis(this.clock.now()),
      }),
    );
  }

  /** The paper as it would be printed, for the browser; that it was looked at is noted. @throws Unmet */
  async preview(actor: Actor, ref: string, form: DossierForm): Promise<string> {
    const legalCase = await this.access.byRef(actor, ref, 'dossier.compose');
    const order = orderOf(form);
    const { template, identity } = order;
    const ready = await this.readiness.demand(legalCase, order);
    const letter = letterOf(form, ready, dayInParis(this.clock.now()));
    await this.names.demandNone(actor, order, ready, letter);
    const exhibits = ready.exhibits.map(({ id }) => id);
    await this.unit.note(actor, {
      action: 'dossier.compose',
      subject: { kind: 'case', id: legalCase.id },
      caseId: legalCase.id,
      details: { template, identity, exhibits },
    });
    const { model } = await this.gather.model(actor, {
      legalCase,
      template,
      identity,
      letter,
      ready,
      plates: NO_PLATES,
      number: null,
      styleHref: PREVIEW_STYLE,
    });
    return this.views.paper(`dossiers/${template}/paper`, model, 'fr');
  }

  private async needs(legalCase: LegalCase): Promise<Needs> {
    const looked = await Promise.all(
      TEMPLATE_KEYS.map(
        async (key) => [key, (await this.readiness.look(legalCase, bare(key, []))).needs] as const,
      ),
    );
    return new Map(looked);
  }
}

/** A paper that asks for as little as it can: what it then lacks, it lacks in any case. */
const bare = (template: TemplateKey, exhibits: readonly Offer[]): Order => ({
  template,
  identity: 'initials',
  signedBy: 'complainant',
  hasLawyer: false,
  exhibits,
  firstNumber: 1,
});
