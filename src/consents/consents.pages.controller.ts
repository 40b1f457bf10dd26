import { Body, Controller, Get, Param, Post, Req } from '@nestjs/common';
import type { Request } from 'express';
import type { Actor } from '../access/actor.js';
import { AccountsService } from '../accounts/accounts.service.js';
import { CurrentActor } from '../accounts/current-actor.js';
import { CaseAccess } from '../cases/case-access.service.js';
import { CaseHeader } from '../cases/case-header.service.js';
import type { LegalCase } from '../cases/case.entity.js';
import { Clock } from '../platform/clock.js';
import { Database } from '../platform/database/database.js';
import { dayInParis } from '../platform/day.js';
import type { Refusal } from '../platform/errors.js';
import { readForm } from '../platform/forms/read-form.js';
import { formFor } from '../platform/http/form.js';
import { page, seeOther, type Page, type SeeOther } from '../platform/http/reply.js';
import { submit } from '../platform/http/submit.js';
import { visitorOf } from '../platform/http/visitor.js';
import { noticeIn } from '../settings/settings.rules.js';
import { SettingsService } from '../settings/settings.service.js';
import type { ConsentRecord } from './consent-record.js';
import { ConsentPageForm, ConsentWithdrawalForm, type Answers } from './consent.forms.js';
import { answerModel, formOffers, standingsModel } from './consents.model.js';
import { PURPOSES } from './consents.rules.js';
import { ConsentReading } from './consent-reading.service.js';
import { ConsentsService, type AnswerGiven } from './consents.service.js';
import { peopleOf } from './people-of-case.js';

/** What each person of a case agreed to, and the form of one conversation about it. */
@Controller()
export class ConsentsPagesController {
  constructor(
    private readonly consents: ConsentsService,
    private readonly reading: ConsentReading,
    private readonly access: CaseAccess,
    private readonly header: CaseHeader,
    private readonly accounts: AccountsService,
    private readonly db: Database,
    private readonly clock: Clock,
    private readonly settings: SettingsService,
  ) {}

  @Get('cases/:ref/consents')
  async index(
    @CurrentActor() actor: Actor,
    @Param('ref') ref: string,
    @Req() request: Request,
  ): Promise<Page> {
    const legalCase = await this.access.byRef(actor, ref, 'case.read');
    const consents = await this.reading.all(actor, legalCase);
    return this.indexPage(actor, { legalCase, consents }, request, null);
  }

  @Post('cases/:ref/consents')
  async record(
    @CurrentActor() actor: Actor,
    @Param('ref') ref: string,
    @Body() body: unknown,
    @Req() request: Request,
  ): Promise<Page | SeeOther> {
    const legalCase = await this.access.byRef(actor, ref, 'consent.record');
    return submit(
      () => {
        const form = readForm(ConsentPageForm, body, 'page');
        return this.consents.record(actor, ref, form, answersIn(form.answers ?? {}));
      },
      () => seeOther(`/cases/${legalCase.ref}/consents`, 'consents.recorded'),
      async (refusal) => {
        const consents = await this.consents.ofCase(legalCase);
        return this.indexPage(actor, { legalCase, consents }, request, refusal, body);
      },
    );
  }

  @Get('consents/:id/withdrawal')
  async withdrawal(
    @CurrentActor() actor: Actor,
    @Param('id') id: string,
    @Req() request: Request,
  ): Promise<Page> {
    await this.reading.one(actor, id, 'consent.withdraw');
    return this.withdrawalPage(actor, id, request, null, { on: dayInParis(this.clock.now()) });
  }

  @Post('consents/:id/withdrawal')
  async withdraw(
    @CurrentActor() actor: Actor,
    @Param('id') id: string,
    @Body() body: unknown,
    @Req() request: Request,
  ): Promise<Page | SeeOther> {
    const { legalCase } = await this.consents.find(actor, id, 'consent.withdraw');
    return submit(
      () => this.consents.withdraw(actor, id, readForm(ConsentWithdrawalForm, body, 'page')),
      () => seeOther(`/cases/${legalCase.ref}/consents`, 'consents.withdrawn'),
      (refusal) => this.withdrawalPage(actor, id, request, refusal, body),
    );
  }

  private async indexPage(
    actor: Actor,
    { legalCase, consents }: { legalCase: LegalCase; consents: readonly ConsentRecord[] },
    request: Request,
    refusal: Refusal | null,
    typed?: unknown,
  ): Promise<Page> {
    const people = await peopleOf(this.db.read, legalCase.id);
    const names = await this.accounts.names(consents.map(({ collectedBy }) => collectedBy));
    const organisation = await this.settings.organisation();
    const { controller, rightsContact } = organisation;
    const today = dayInParis(this.clock.now());
    const { language } = visitorOf(request);
    const only = people.length === 1 ? people[0] : undefined;
    const values = typed ?? { on: today, personId: only?.id, language: only?.languages[0] };
    const model = {
      header: await this.header.model(actor, legalCase, 'consents'),
      ref: legalCase.ref,
      standings: standingsModel(people, consents, { language, names }),
      mayRecord: await this.access.allows(actor, legalCase.id, 'consent.record'),
      mayWithdraw: await this.access.allows(actor, legalCase.id, 'consent.withdraw'),
      notice: { text: noticeIn(organisation, language), controller, rightsContact },
      form: formFor(request, values, refusal ?? undefined),
      ...formOffers(people, language, today),
    };
    return page('consents/index', 'consents.title', model, {
      status: refusal?.status ?? 200,
      code: legalCase.ref,
    });
  }

  private async withdrawalPage(
    actor: Actor,
    id: string,
    request: Request,
    refusal: Refusal | null,
    values: unknown,
  ): Promise<Page> {
    const { consent, legalCase } = await this.consents.find(actor, id, 'consent.withdraw');
    const person = (await peopleOf(this.db.read, legalCase.id)).find((each) => each.id === consent.personId);
    const names = await this.accounts.names([consent.collectedBy]);
    const model = {
      header: await this.header.model(actor, legalCase, 'consents'),
      ref: legalCase.ref,
      id,
      person: person?.label ?? '',
      purpose: consent.purpose,
      answer: answerModel(consent, { language: visitorOf(request).language, names }),
      form: formFor(request, values, refusal ?? undefined),
      today: dayInParis(this.clock.now()),
    };
    return page('consents/withdrawal', 'consents.withdrawalTitle', model, {
      status: refusal?.status ?? 200,
      code: legalCase.ref,
    });
  }
}

/** Only what was answered; in the order of the purposes. */
const answersIn = (answers: Answers): AnswerGiven[] =>
  PURPOSES.flatMap((purpose) => (answers[purpose] ? [{ purpose, given: answers[purpose] === 'given' }] : []));
