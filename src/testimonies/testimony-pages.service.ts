import { Injectable } from '@nestjs/common';
import type { Request } from 'express';
import type { Actor } from '../access/actor.js';
import { AccountsService } from '../accounts/accounts.service.js';
import { CaseAccess } from '../cases/case-access.service.js';
import { CaseHeader } from '../cases/case-header.service.js';
import type { LegalCase } from '../cases/case.entity.js';
import { peopleOf, type PersonShown } from '../consents/people-of-case.js';
import { Clock } from '../platform/clock.js';
import { Database } from '../platform/database/database.js';
import { dayInParis } from '../platform/day.js';
import { Conflict, type Refusal } from '../platform/errors.js';
import { formFor } from '../platform/http/form.js';
import { page, type Page } from '../platform/http/reply.js';
import type { Begun } from './begun-form.js';
import { shownChanges } from './shown-changes.js';
import { factsModel, rowModel, testimonyOffers, writingOf } from './testimony.model.js';
import { settingOf } from './testimony.rules.js';
import { TestimonyTexts, type TestimonyReading, type TestimonyRow } from './testimony-texts.service.js';
import { besideModel } from './translation.model.js';
import type { TranslationReading } from './translation-texts.service.js';

const FIELDS = [
  'personId',
  'takenOn',
  'mode',
  'language',
  'script',
  'direction',
  'recordLanguage',
  'channel',
  'interpreter',
  'readBack',
  'text',
];

/** Draws the pages of testimonies. Whoever calls it has asked the permission table and noted what is read. */
@Injectable()
export class TestimonyPages {
  constructor(
    private readonly db: Database,
    private readonly access: CaseAccess,
    private readonly header: CaseHeader,
    private readonly accounts: AccountsService,
    private readonly texts: TestimonyTexts,
    private readonly clock: Clock,
  ) {}

  known(id: string): Promise<TestimonyReading> {
    return this.texts.reading(id);
  }

  /** A new testimony begins with today and the person's best language, once it is known who she is. */
  async firstValues(legalCase: LegalCase, asked: unknown): Promise<object> {
    const people = await peopleOf(this.db.read, legalCase.id);
    const person = people.find(({ id }) => id === asked) ?? (people.length === 1 ? people[0] : undefined);
    return { takenOn: dayInParis(this.clock.now()), personId: person?.id, language: person?.languages[0] };
  }

  async list(actor: Actor, legalCase: LegalCase, rows: readonly TestimonyRow[]): Promise<Page> {
    const people = await peopleOf(this.db.read, legalCase.id);
    return this.page(actor, legalCase, 'testimonies/index', 'testimonies.title', {
      rows: rows.map((row) => rowModel(row, people, actor.language)),
      nobody: people.length === 0,
      mayRecord: await this.access.allows(actor, legalCase.id, 'testimony.record'),
    });
  }

  async newForm(
    actor: Actor,
    legalCase: LegalCase,
    request: Request,
    { values, savedAt }: Begun,
    refusal?: Refusal,
  ): Promise<Page> {
    const people = await peopleOf(this.db.read, legalCase.id);
    const form = formFor(request, values, refusal);
    const model = {
      form,
      savedAt,
      writing: writingOf(form.values),
      ...testimonyOffers(people, actor.language, this.today()),
    };
    return this.page(actor, legalCase, 'testimonies/new', 'testimonies.newTitle', model, refusal?.status);
  }

  async editForm(
    actor: Actor,
    reading: TestimonyReading,
    request: Request,
    { values, savedAt }: Begun,
    refusal?: Refusal,
  ): Promise<Page> {
    const { testimony } = reading;
    const people = await this.peopleOf(reading);
    const form = formFor(request, values, refusal);
    const stale = refusal instanceof Conflict;
    return this.page(
      actor,
      caseOf(reading),
      'testimonies/edit',
      'testimonies.editTitle',
      {
        id: testimony.id,
        form,
        savedAt,
        writing: writingOf(form.values),
        changes: stale
          ? shownChanges(refusal.current, told(form.values), FIELDS, actor.language, people)
          : [],
        ...testimonyOffers(people, actor.language, this.today(), testimony),
      },
      refusal?.status,
    );
  }

  async show(actor: Actor, reading: TestimonyReading, beside: TranslationReading | null): Promise<Page> {
    const { testimony, text, versions, translations } = reading;
    const names = await this.accounts.names([
      testimony.recordedBy,
      ...versions.map(({ recordedBy }) => recordedBy),
    ]);
    const person = (await this.peopleOf(reading)).find(({ id }) => id === testimony.personId)?.label ?? '';
    const allows = (action: Parameters<CaseAccess['allows']>[2]) =>
      this.access.allows(actor, testimony.caseId, action);
    return this.page(actor, caseOf(reading), 'testimonies/show', 'testimonies.showTitle', {
      id: testimony.id,
      person,
      takenOn: testimony.takenOn,
      facts: factsModel(reading, person, names.get(testimony.recordedBy) ?? '', actor.language),
      number: text.number,
      older: text.number < testimony.textNumber,
      text: text.text,
      setting: settingOf(testimony),
      versions: versions.map(({ number, recordedBy, recordedAt }) => ({
        number,
        by: names.get(recordedBy) ?? '',
        recordedAt,
      })),
      beside: beside && besideModel(beside, text.text),
      translations: translations.map(({ id, language, kind, status, testimonyNumber }) => ({
        id,
        language,
        kind,
        state: testimonyNumber < testimony.textNumber ? 'older' : status,
        testimonyNumber,
        current: id === beside?.translation.id,
      })),
      mayEdit: await allows('testimony.edit'),
      mayTranslate: await allows('translation.record'),
    });
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

  private peopleOf({ testimony }: TestimonyReading): Promise<PersonShown[]> {
    return peopleOf(this.db.read, testimony.caseId);
  }

  private today() {
    return dayInParis(this.clock.now());
  }
}

/** A script that was left to the language is no change of it. */
const told = (values: unknown): object => {
  const { script, direction, ...rest } = values as Record<string, unknown>;
  return { ...rest, ...(script ? { script } : {}), ...(direction ? { direction } : {}) };
};

/** Readings bring their case. */
export function caseOf({ testimony }: TestimonyReading): LegalCase {
  if (!testimony.legalCase) throw new Error('A testimony was read without its case.');
  return testimony.legalCase;
}
