import { Injectable } from '@nestjs/common';
import type { Request } from 'express';
import type { Actor } from '../access/actor.js';
import { AccountsService } from '../accounts/accounts.service.js';
import { CaseAccess } from '../cases/case-access.service.js';
import { CaseHeader } from '../cases/case-header.service.js';
import type { LegalCase } from '../cases/case.entity.js';
import { shownAs } from '../people/person.rules.js';
import { Conflict, type Refusal } from '../platform/errors.js';
import { formFor } from '../platform/http/form.js';
import { page, type Page } from '../platform/http/reply.js';
import type { Begun } from './begun-form.js';
import { whyNotSecond } from './review.rules.js';
import { shownChanges } from './shown-changes.js';
import { languageName } from './testimony.model.js';
import { settingOf } from './testimony.rules.js';
import { caseOf } from './testimony-pages.service.js';
import type { TestimonyReading } from './testimony-texts.service.js';
import { besideModel } from './translation.model.js';
import { TranslationTexts, type TranslationReading } from './translation-texts.service.js';
import type { Translation } from './translation.entity.js';

const FIELDS = ['language', 'kind', 'translator', 'text'];
const PER_PAGE = 50;

/** Draws the pages of translations. Whoever calls it has asked the permission table and noted what is read. */
@Injectable()
export class TranslationPages {
  constructor(
    private readonly access: CaseAccess,
    private readonly header: CaseHeader,
    private readonly accounts: AccountsService,
    private readonly texts: TranslationTexts,
  ) {}

  /** What waits for a second reader, across the cases of this actor. */
  async queue(actor: Actor, number: number, path: string): Promise<Page> {
    const [waiting, total] = await this.texts.waiting(actor, {
      skip: (number - 1) * PER_PAGE,
      take: PER_PAGE,
    });
    const names = await this.accounts.names(waiting.map(({ enteredBy }) => enteredBy));
    const rows = waiting.map((translation) => this.waitingModel(translation, names, actor));
    return page('testimonies/queue', 'testimonies.queueTitle', {
      rows,
      page: number,
      perPage: PER_PAGE,
      total,
      path,
    });
  }

  async newForm(
    actor: Actor,
    original: TestimonyReading,
    request: Request,
    { values, savedAt }: Begun,
    refusal?: Refusal,
  ): Promise<Page> {
    const model = { ...originalModel(original), form: formFor(request, values, refusal), savedAt };
    return this.page(
      actor,
      caseOf(original),
      'testimonies/translate',
      'testimonies.translateTitle',
      model,
      refusal?.status,
    );
  }

  async editForm(
    actor: Actor,
    reading: TranslationReading,
    original: TestimonyReading,
    request: Request,
    { values, savedAt }: Begun,
    refusal?: Refusal,
  ): Promise<Page> {
    const form = formFor(request, values, refusal);
    const stale = refusal instanceof Conflict;
    return this.page(
      actor,
      caseOf(original),
      'testimonies/translation-edit',
      'testimonies.translationEditTitle',
      {
        ...originalModel(original),
        id: reading.translation.id,
        reviewed: reading.translation.status === 'reviewed',
        form,
        savedAt,
        changes: stale ? shownChanges(refusal.current, form.values, FIELDS, actor.language) : [],
      },
      refusal?.status,
    );
  }

  /** Both texts side by side, who has read them, and the form of whoever reads them now. */
  async show(
    actor: Actor,
    reading: TranslationReading,
    request: Request,
    typed: unknown = {},
    refusal?: Refusal,
  ): Promise<Page> {
    const { translation, text, original, versions, reviews } = reading;
    const names = await this.accounts.names([
      translation.enteredBy,
      ...versions.map(({ recordedBy }) => recordedBy),
      ...reviews.map(({ recordedBy }) => recordedBy),
    ]);
    const { caseId } = original.testimony;
    const form = formFor(request, { ...(typed as object), version: translation.version }, refusal);
    return this.page(
      actor,
      caseOf(original),
      'testimonies/translation',
      'testimonies.translationTitle',
      {
        id: translation.id,
        testimonyId: translation.testimonyId,
        takenOn: original.testimony.takenOn,
        beside: besideModel(reading, original.text.text),
        number: text.number,
        enteredBy: names.get(translation.enteredBy) ?? '',
        versions: versions.map(({ number, recordedBy, recordedAt }) => ({
          number,
          by: names.get(recordedBy) ?? '',
          recordedAt,
        })),
        reviews: reviews.map(({ reviewer, byAccount, recordedBy, note, reviewedAt, number }) => ({
          reviewer,
          by: byAccount ? null : (names.get(recordedBy) ?? ''),
          note,
          reviewedAt,
          number,
        })),
        mayReview:
          translation.status === 'draft' && (await this.access.allows(actor, caseId, 'translation.review')),
        mayEdit: await this.access.allows(actor, caseId, 'translation.record'),
        // Somebody else must be named by whoever typed or translated it.
        mustName: whyNotSecond(actor, await this.texts.hands(reading)) !== null,
        form,
      },
      refusal?.status,
    );
  }

  private waitingModel(translation: Translation, names: ReadonlyMap<string, string>, actor: Actor): object {
    const { testimony } = translation;
    return {
      id: translation.id,
      ref: testimony?.legalCase?.ref ?? '',
      person: testimony?.person ? shownAs(testimony.person) : '',
      from: testimony ? languageName(settingOf(testimony).language, actor.language) : '',
      to: languageName(translation.language, actor.language),
      kind: translation.kind,
      enteredBy: names.get(translation.enteredBy) ?? '',
      since: translation.changedAt,
      own: translation.enteredBy === actor.id,
    };
  }

  private async page(
    actor: Actor,
    legalCase: LegalCase,
    template: string,
    title: string,
    model: object,
    status = 200,
  ): Promise<Page> {
    const header = await this.header.model(actor, legalCase, 'testimonies');
    return page(template, title, { ref: legalCase.ref, header, ...model }, { status, code: legalCase.ref });
  }
}

/** What is translated, to stand beside the form. */
const originalModel = ({ testimony, text }: TestimonyReading) => ({
  testimonyId: testimony.id,
  takenOn: testimony.takenOn,
  original: text.text,
  number: text.number,
  setting: settingOf(testimony),
  languages: ['fr', 'en'].filter((language) => settingOf(testimony).language.split('-')[0] !== language),
});
